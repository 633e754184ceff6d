//! The lanes of a sheet, one under the other, with the rules between them.

use super::blueprint::Shown;
use super::grid::MARGIN;
use super::lanes::{self, Draw};
use super::portion::{self, Portion};
use super::{Pen, Sheet, blueprint, ids, label, texts};
use crate::model::{LaneChoice, Text};
use crate::scene::{Ink, Line, Node, Stroke};

/// Above and below the texts of a lane.
const PADDING: f64 = 13.0;
/// Between two lanes of the goal group: below the upper, above the lower.
const GROUP_BELOW: f64 = 4.0;
const GROUP_ABOVE: f64 = 5.0;

/// The lanes drawn so far.
#[derive(Default)]
pub struct Stack {
    /// Where the next lane starts.
    pub top: f64,
    /// What lies under everything else: bands, then the rules between columns.
    pub under: Vec<Node>,
    /// The lane above: whether a rule separates it from the next, and whether it belongs to the goal group.
    above: Option<Above>,
}

#[derive(Clone, Copy)]
struct Above {
    ruled: bool,
    grouped: bool,
}

/// A lane of texts.
struct Texts<'a> {
    icon: &'static str,
    /// It belongs to the goal group, and so does the lane below.
    grouped: bool,
    followed: bool,
    look: texts::Look,
    cells: &'a [Vec<Text>],
}

/// What is missing in the heights of a lane and the next if a sheet ends between them: only on one sheet do lanes of
/// the goal group stand close together.
pub fn apart(above: &LaneChoice, below: &LaneChoice) -> (f64, f64) {
    let grouped = |choice: &LaneChoice| lanes::find(&choice.id).is_some_and(|lane| lane.grouped);
    match grouped(above) && grouped(below) {
        true => (PADDING - GROUP_BELOW, PADDING - GROUP_ABOVE),
        false => (0.0, 0.0),
    }
}

impl Stack {
    pub fn below(top: f64) -> Stack {
        Stack {
            top,
            ..Stack::default()
        }
    }

    /// Draws the next lane, or the next blueprint lanes together. Returns how many were drawn.
    pub fn next(&mut self, sheet: &Sheet, pen: &mut Pen, rest: &[&LaneChoice]) -> usize {
        let choice = rest[0];
        match lanes::find(&choice.id).map(|row| (row, &row.draw)) {
            Some((_, Draw::Blueprint(_))) => return self.blueprint(sheet, pen, rest),
            Some((_, Draw::Band(draw, _))) => self.band(sheet, pen, choice, *draw),
            Some((row, Draw::Own(draw, _))) => self.own(sheet, pen, choice, row, *draw),
            Some((row, Draw::Texts(look, cell))) => {
                let cells: Vec<Vec<Text>> = sheet.map.stages.iter().map(|stage| cell(sheet.map, stage)).collect();
                let next = rest.get(1).and_then(|next| lanes::find(&next.id));
                let lane = Texts {
                    icon: row.icon,
                    grouped: row.grouped,
                    followed: next.is_some_and(|next| next.grouped),
                    look: *look,
                    cells: &cells,
                };
                self.texts(sheet, pen, choice, lane);
            }
            Some((_, Draw::StageBar)) => {}
            None => {
                let cells = texts::custom_cells(sheet.map, &choice.id);
                let lane = Texts {
                    icon: "custom",
                    grouped: false,
                    followed: false,
                    look: texts::Look::Bullets,
                    cells: &cells,
                };
                self.texts(sheet, pen, choice, lane);
            }
        }
        1
    }

    fn texts(&mut self, sheet: &Sheet, pen: &mut Pen, choice: &LaneChoice, lane: Texts) {
        let Texts {
            icon,
            grouped,
            followed,
            look,
            cells,
        } = lane;
        let joined = grouped && self.above.is_some_and(|above| above.grouped);
        if !joined {
            self.rule(sheet, pen);
        }
        let content = self.top + if joined { GROUP_ABOVE } else { PADDING };
        let (name, sub) = lanes::label(sheet, choice);
        let mut height = 0.0;
        pen.group(ids::lane(&choice.id), name.to_owned(), |pen| {
            height = label::lane(pen, content, Some(icon), name, sub)
                .max(texts::cells(sheet, pen, &choice.id, content, look, cells));
        });
        let bottom = content + height + if grouped && followed { GROUP_BELOW } else { PADDING };
        let bottom = self.portion(sheet, pen, choice).unwrap_or(bottom);
        self.close(sheet, bottom, Above { ruled: true, grouped });
    }

    fn own(
        &mut self,
        sheet: &Sheet,
        pen: &mut Pen,
        choice: &LaneChoice,
        row: &'static lanes::Lane,
        draw: lanes::DrawLane,
    ) {
        self.rule(sheet, pen);
        let (name, sub) = lanes::label(sheet, choice);
        let top = self.top;
        let mut height = 0.0;
        pen.group(ids::lane(&choice.id), name.to_owned(), |pen| {
            let used = label::lane(pen, top + 14.0, Some(row.icon), name, sub);
            height = draw(sheet, pen, top).max(used + 28.0);
        });
        let above = Above {
            ruled: true,
            grouped: false,
        };
        let bottom = self.portion(sheet, pen, choice).unwrap_or(top + height);
        self.close(sheet, bottom, above);
    }

    /// Takes from the lane drawn last what does not stand on this sheet. Returns where it ends now, if that is anything.
    fn portion(&self, sheet: &Sheet, pen: &mut Pen, choice: &LaneChoice) -> Option<f64> {
        match (sheet.portions.get(&choice.id)?, pen.nodes.last_mut()?) {
            (Portion::Pieces(pieces), Node::Group(lane)) => Some(self.top + portion::keep(lane, self.top, *pieces)),
            _ => None,
        }
    }

    /// A lane that spans the sheet and draws its own label and rules.
    fn band(&mut self, sheet: &Sheet, pen: &mut Pen, choice: &LaneChoice, draw: lanes::DrawLane) {
        let mut height = 0.0;
        pen.group(ids::lane(&choice.id), lanes::label(sheet, choice).0, |pen| {
            height = draw(sheet, pen, self.top);
        });
        self.top += height;
        self.above = Some(Above {
            ruled: false,
            grouped: false,
        });
    }

    fn blueprint(&mut self, sheet: &Sheet, pen: &mut Pen, rest: &[&LaneChoice]) -> usize {
        let run: Vec<Shown> = rest
            .iter()
            .map_while(|choice| Shown::of(sheet, choice, sheet.portions.get(&choice.id)))
            .collect();
        // A dashed line of the blueprint takes the place of the hairline.
        if run
            .first()
            .is_none_or(|first| blueprint::line_above(sheet, first.lane).is_none())
        {
            self.rule(sheet, pen);
        }
        let height = blueprint::lanes(sheet, pen, self.top, &run);
        self.top += height;
        self.above = Some(Above {
            ruled: false,
            grouped: false,
        });
        run.len()
    }

    /// The hairline between the lane above and this one, unless one of them is a band.
    fn rule(&mut self, sheet: &Sheet, pen: &mut Pen) {
        if self.above.is_some_and(|above| above.ruled) {
            label::rule(pen, sheet.grid.width() - MARGIN, self.top);
        }
    }

    /// Ends a lane: rules between the columns over its height, and on to the next.
    fn close(&mut self, sheet: &Sheet, bottom: f64, above: Above) {
        for column in 1..sheet.grid.columns {
            let x = sheet.grid.left(column);
            self.under.push(Node::Line(Line {
                x1: x,
                y1: self.top,
                x2: x,
                y2: bottom,
                stroke: Stroke::new(Ink::Line1, 1.0),
            }));
        }
        self.top = bottom;
        self.above = Some(above);
    }
}
