//! Signs for a state: faces, severities, statuses, changes, marks of personas.
//!
//! Every sign reads without colour, by outline, fill, dash or mouth. `x` and `y` are the top left corner of the
//! square that holds the sign, `size` its edge.

mod frame;

use super::{Circle, Fill, Group, Ink, Node};
use crate::model::{ChangeKind, Severity, Status};
use frame::Frame;

/// What a face shows, best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    Delighted,
    Content,
    Neutral,
    Annoyed,
    Angry,
}

impl Mood {
    pub const ALL: [Mood; 5] = [
        Mood::Delighted,
        Mood::Content,
        Mood::Neutral,
        Mood::Annoyed,
        Mood::Angry,
    ];

    /// The mood at a place on the emotion scale: 0 at the bottom, 1 at the top.
    pub fn at(share: f64) -> Mood {
        match share {
            s if s > 0.85 => Mood::Delighted,
            s if s > 0.65 => Mood::Content,
            s if s >= 0.35 => Mood::Neutral,
            s if s >= 0.15 => Mood::Annoyed,
            _ => Mood::Angry,
        }
    }

    pub fn ink(self) -> Ink {
        match self {
            Mood::Delighted => Ink::E5,
            Mood::Content => Ink::E3,
            Mood::Neutral => Ink::E0,
            Mood::Annoyed => Ink::EN3,
            Mood::Angry => Ink::EN5,
        }
    }

    /// Height of the corners of the mouth and of the point that its curve is drawn towards, in radii below the
    /// centre.
    fn mouth(self) -> (f64, f64) {
        match self {
            Mood::Delighted => (0.22, 0.84),
            Mood::Content => (0.28, 0.59),
            Mood::Neutral => (0.34, 0.34),
            Mood::Annoyed => (0.40, 0.09),
            Mood::Angry => (0.46, -0.16),
        }
    }
}

/// A filled face.
pub fn face(mood: Mood, x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 2.0);
    let mut nodes = vec![at.disc(1.0, 1.0, 1.0, mood.ink())];
    features(&mut nodes, &at, mood, Ink::OnCol);
    group(nodes)
}

fn features(nodes: &mut Vec<Node>, at: &Frame, mood: Mood, ink: Ink) {
    nodes.push(at.disc(0.64, 0.84, 0.11, ink));
    nodes.push(at.disc(1.36, 0.84, 0.11, ink));
    let (corner, middle) = mood.mouth();
    // The curve has one control point; a cubic's two lie at two thirds of the way to it.
    let control = corner + (middle - corner) * 2.0 / 3.0;
    let reach = 0.44 / 3.0;
    nodes.push(at.path(
        vec![
            at.move_to(0.56, 1.0 + corner),
            at.cubic(
                1.0 - reach,
                1.0 + control,
                1.0 + reach,
                1.0 + control,
                1.44,
                1.0 + corner,
            ),
        ],
        None,
        Some(at.stroke(ink, 0.13).round()),
    ));
    if mood == Mood::Angry {
        nodes.push(at.line(0.44, 0.5, 0.8, 0.64, at.stroke(ink, 0.1).round()));
        nodes.push(at.line(1.56, 0.5, 1.2, 0.64, at.stroke(ink, 0.1).round()));
    }
}

/// Filled octagon, filled triangle, ring, dotted ring.
pub fn severity(severity: Severity, x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 14.0);
    match severity {
        Severity::Critical => group(vec![
            at.polygon(
                &[
                    (4.1, 0.0),
                    (9.9, 0.0),
                    (14.0, 4.1),
                    (14.0, 9.9),
                    (9.9, 14.0),
                    (4.1, 14.0),
                    (0.0, 9.9),
                    (0.0, 4.1),
                ],
                Some(Ink::Bad),
                None,
            ),
            at.line(7.0, 3.5, 7.0, 7.7, at.stroke(Ink::OnCol, 1.8).round()),
            at.disc(7.0, 10.5, 1.1, Ink::OnCol),
        ]),
        Severity::Major => group(vec![
            at.polygon(
                &[(7.0, 0.84), (14.0, 12.74), (0.0, 12.74)],
                Some(Ink::Bad2),
                Some(at.stroke(Ink::Bad2, 1.0)),
            ),
            at.line(7.0, 5.6, 7.0, 8.54, at.stroke(Ink::OnCol, 1.5).round()),
            at.disc(7.0, 10.92, 0.9, Ink::OnCol),
        ]),
        Severity::Minor => at.ring(7.0, 7.0, 5.4, None, at.stroke(Ink::Ink3, 1.8)),
        Severity::Trivial => at.ring(7.0, 7.0, 5.4, None, at.stroke(Ink::Ink3, 1.4).dashed(&[1.4, 2.0])),
    }
}

/// A ring filled by quarters; a crossed ring for what was rejected.
pub fn status(status: Status, x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 13.0);
    let ring = |stroke| at.ring(6.5, 6.5, 5.7, None, stroke);
    let outline = at.stroke(Ink::Accent, 1.4);
    match status {
        Status::Idea => ring(outline.dashed(&[2.0, 1.7])),
        Status::Planned => group(vec![ring(outline), at.pie(6.5, 4.1, 1, Ink::Accent)]),
        Status::InProgress => group(vec![ring(outline), at.pie(6.5, 4.1, 2, Ink::Accent)]),
        Status::Done => group(vec![
            at.disc(6.5, 6.5, 6.4, Ink::Accent),
            at.path(
                vec![at.move_to(4.1, 6.6), at.line_to(5.9, 8.4), at.line_to(9.1, 4.7)],
                None,
                Some(at.stroke(Ink::OnCol, 1.5).round()),
            ),
        ]),
        Status::Rejected => {
            let stroke = at.stroke(Ink::Ink3, 1.4);
            group(vec![
                ring(stroke),
                at.line(4.5, 4.5, 8.5, 8.5, stroke.round()),
                at.line(8.5, 4.5, 4.5, 8.5, stroke.round()),
            ])
        }
    }
}

/// The crossed ring of a broken handover.
pub fn broken(x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 14.0);
    let stroke = at.stroke(Ink::Bad, 1.5).round();
    group(vec![
        at.ring(7.0, 7.0, 6.2, Some(Ink::Bg), at.stroke(Ink::Bad, 1.6)),
        at.line(4.6, 4.6, 9.4, 9.4, stroke),
        at.line(9.4, 4.6, 4.6, 9.4, stroke),
    ])
}

/// A filled disc with a check mark: a target reached, a step complete.
pub fn check(x: f64, y: f64, size: f64, ink: Ink) -> Node {
    let at = Frame::new(x, y, size, 13.0);
    group(vec![
        at.disc(6.5, 6.5, 6.5, ink),
        at.path(
            vec![at.move_to(3.9, 6.7), at.line_to(5.8, 8.6), at.line_to(9.2, 4.7)],
            None,
            Some(at.stroke(Ink::OnCol, 1.6).round()),
        ),
    ])
}

/// Plus for new, minus in a dashed ring for removed, triangle for changed, an empty ring for kept.
pub fn change(kind: ChangeKind, x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 15.0);
    let sign = at.stroke(Ink::OnCol, 1.8).round();
    match kind {
        ChangeKind::New => group(vec![
            at.disc(7.5, 7.5, 7.5, Ink::Good),
            at.line(4.1, 7.5, 10.9, 7.5, sign),
            at.line(7.5, 4.1, 7.5, 10.9, sign),
        ]),
        ChangeKind::Removed => group(vec![
            at.ring(
                7.5,
                7.5,
                6.7,
                Some(Ink::Bg),
                at.stroke(Ink::Bad, 1.6).dashed(&[3.0, 2.0]),
            ),
            at.line(4.1, 7.5, 10.9, 7.5, at.stroke(Ink::Bad, 1.8).round()),
        ]),
        ChangeKind::Changed => group(vec![
            at.disc(7.5, 7.5, 7.5, Ink::Accent),
            at.polygon(
                &[(7.5, 3.5), (11.7, 10.7), (3.3, 10.7)],
                None,
                Some(at.stroke(Ink::OnCol, 1.5)),
            ),
        ]),
        ChangeKind::Kept => at.ring(7.5, 7.5, 6.7, None, at.stroke(Ink::Ink3, 1.4)),
    }
}

/// The upright diamond of a moment of truth.
pub fn moment_of_truth(x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 36.0);
    at.polygon(
        &[(18.0, 0.0), (32.0, 18.0), (18.0, 36.0), (4.0, 18.0)],
        Some(Ink::Ink1),
        None,
    )
}

/// The mark of the persona with this number: circle, diamond, triangle, square, and the same again in outline.
pub fn persona(number: u8, x: f64, y: f64, size: f64) -> Node {
    let at = Frame::new(x, y, size, 2.0);
    let ink = Ink::Persona(number);
    let hollow = number % 8 > 3;
    let (fill, stroke) = if hollow {
        (Some(Ink::Bg), Some(at.stroke(ink, 0.36)))
    } else {
        (Some(ink), None)
    };
    // An outline keeps inside the square.
    let inset = if hollow { 0.2 } else { 0.0 };
    let (low, high) = (inset, 2.0 - inset);
    match number % 4 {
        0 => Node::Circle(Circle {
            x: at.x(1.0),
            y: at.y(1.0),
            radius: at.length(0.84 - inset),
            fill: fill.map(Fill::from),
            stroke,
        }),
        1 => at.polygon(&[(1.0, low), (high, 1.0), (1.0, high), (low, 1.0)], fill, stroke),
        2 => at.polygon(&[(1.0, low + 0.1), (high, high - 0.2), (low, high - 0.2)], fill, stroke),
        _ => at.polygon(
            &[
                (low + 0.22, low + 0.22),
                (high - 0.22, low + 0.22),
                (high - 0.22, high - 0.22),
                (low + 0.22, high - 0.22),
            ],
            fill,
            stroke,
        ),
    }
}

/// How the line of the persona with this number is dashed: solid, dashed, dotted, dash and dot, and longer ones.
pub const fn persona_dash(number: u8) -> &'static [f64] {
    match number % 8 {
        0 => &[],
        1 => &[8.0, 4.5],
        2 => &[2.5, 4.0],
        3 => &[9.0, 4.0, 2.5, 4.0],
        4 => &[14.0, 5.0],
        5 => &[5.0, 3.0],
        6 => &[9.0, 4.0, 2.5, 4.0, 2.5, 4.0],
        _ => &[14.0, 4.0, 2.5, 4.0],
    }
}

fn group(children: Vec<Node>) -> Node {
    Node::Group(Group {
        children,
        upright: true,
        ..Group::default()
    })
}
