//! The name and last score of each persona at the end of its line.

use super::bounds::Bounds;
use super::collect::Track;
use super::field::{Field, price};
use super::spread::spread_within;
use crate::text::{Line, Role, Typesetter, Wrap};
use crate::words::Words;

/// Between a mark and the label behind it.
const GAP: f64 = 7.0;
/// Ends of lines that are closer than this in height stand behind each other: so do their labels.
const LEVEL: f64 = 17.0;
/// A label steps back behind a point that is not farther away than this.
const FARTHEST: f64 = 48.0;
/// Labels that meet stand this far apart, a little farther than any texts have to.
const BETWEEN: f64 = 2.5;
/// The narrowest and the widest measure of a label.
const NARROWEST: f64 = 44.0;
const WIDEST: f64 = 200.0;
/// The most lines of a label behind its point, and of any label.
const LINES_BEHIND: usize = 3;
const LINES: usize = 5;
/// A label that is farther than this from its point has lost it.
const LOST: f64 = 60.0;
/// A label may pay this much before it looks for another place.
const DEAR: f64 = 2.0 * price::CURVE;

/// A label with its place.
#[derive(Clone, Debug)]
pub struct End {
    /// `None` at the end of the curve of today.
    pub track: Option<usize>,
    pub bounds: Bounds,
    pub lines: Vec<Line>,
    /// The lines stand at the right edge.
    pub to_right_edge: bool,
}

/// Places the labels and enters them into the field.
pub fn place(anchors: Vec<Anchor>, bounds: &Bounds, field: &mut Field, type_: &Typesetter) -> Vec<End> {
    let labels = anchors
        .into_iter()
        .map(|anchor| (anchor.clone(), anchor.label(bounds, type_)));
    let (mut ends, over): (Vec<_>, Vec<_>) = labels.partition(|(_, end)| !end.to_right_edge);
    move_apart(&mut ends, bounds);
    ends.extend(over);
    for (anchor, end) in &mut ends {
        let cost = field.cover(&end.bounds, f64::INFINITY);
        if cost > DEAR {
            end.bounds = cheapest(anchor, end, bounds, field, cost);
        }
        // Long names on a very narrow sheet or among many lines may leave no place at all, or one that is so far away
        // that it seems to belong to another line: then the figure stands for them.
        let is_lost = end.bounds.distance(anchor.x, anchor.y) > LOST && !anchor.figure.is_empty();
        if is_lost || !field.is_free_of_texts(&end.bounds) {
            *end = anchor.reduced(end, type_);
            let is_within = bounds.holds(&end.bounds);
            let cost = if is_within {
                field.cover(&end.bounds, f64::INFINITY)
            } else {
                f64::INFINITY
            };
            if cost > DEAR {
                end.bounds = cheapest(anchor, end, bounds, field, cost);
            }
        }
        field.add_text(end.bounds);
    }
    ends.into_iter().map(|(_, end)| end).collect()
}

/// Labels whose lines end at nearly the same place begin behind the last of their points.
pub fn line_up(anchors: &mut [Anchor], type_: &Typesetter) {
    let mut order: Vec<usize> = (0..anchors.len()).collect();
    order.sort_by(|a, b| anchors[*b].x.total_cmp(&anchors[*a].x).then(a.cmp(b)));
    for (at, i) in order.iter().enumerate() {
        let (own, reach) = (&anchors[*i], anchors[*i].reach(type_));
        let farther = order[..at].iter().map(|other| &anchors[*other]);
        let in_the_way = farther.filter(|other| {
            let near = (other.y - own.y).abs() < LEVEL && other.x - own.x <= FARTHEST;
            near && other.x - other.radius < reach
        });
        anchors[*i].behind = in_the_way.map(|other| other.behind).fold(own.behind, f64::max);
    }
}

/// The last point of a line.
#[derive(Clone)]
pub struct Anchor {
    track: Option<usize>,
    x: f64,
    y: f64,
    radius: f64,
    /// Where its label begins.
    behind: f64,
    text: String,
    figure: String,
}

impl Anchor {
    /// The ends of all tracks whose points stand at `positions`.
    pub fn of_tracks(tracks: &[Track], positions: &[Vec<(f64, f64)>]) -> Vec<Self> {
        let anchor = |(i, track): (usize, &Track)| {
            let (point, place) = (track.points.last()?, *positions.get(i)?.last()?);
            let text = format!("{} {}", track.short, point.figure);
            Some(Self::new(Some(i), place, point.radius(), text, point.figure.clone()))
        };
        tracks.iter().enumerate().filter_map(anchor).collect()
    }

    /// The end of the curve that shows a persona as it is now.
    pub fn today(place: (f64, f64), persona: &str, words: &Words) -> Self {
        Self::new(None, place, 7.0, words.today_of.replace("{}", persona), String::new())
    }

    fn new(track: Option<usize>, (x, y): (f64, f64), radius: f64, text: String, figure: String) -> Self {
        Self {
            track,
            x,
            y,
            radius,
            behind: x + radius + GAP,
            text,
            figure,
        }
    }

    fn width(&self, type_: &Typesetter) -> f64 {
        type_.width(&self.text, Role::Score)
    }

    /// How far the label on one line reaches.
    pub fn reach(&self, type_: &Typesetter) -> f64 {
        self.behind + self.width(type_)
    }

    pub fn x(&self) -> f64 {
        self.x
    }

    /// The label behind the point, broken where the sheet ends; above the point where that makes it too tall. A name
    /// that is too long even so is left to the persona's card.
    fn label(&self, bounds: &Bounds, type_: &Typesetter) -> End {
        let room = bounds.right - self.behind;
        let behind = (room >= NARROWEST).then(|| self.lines(&self.text, room.min(WIDEST), type_));
        if let Some(lines) = behind.filter(|lines| lines.len() <= LINES_BEHIND && self.is_whole(lines)) {
            let (width, height) = size(&lines);
            let top = (self.y - height / 2.0).min(bounds.bottom - height).max(bounds.top);
            return End {
                track: self.track,
                bounds: Bounds::at(self.behind, top, width, height),
                lines,
                to_right_edge: false,
            };
        }
        let mut lines = self.lines(&self.text, WIDEST, type_);
        if lines.len() > LINES {
            lines = self.lines(&self.figure, WIDEST, type_);
        }
        let (width, height) = size(&lines);
        let top = (self.y - self.radius - 4.0 - height).max(bounds.top);
        End {
            track: self.track,
            bounds: Bounds::at(bounds.right - width, top, width, height),
            lines,
            to_right_edge: true,
        }
    }

    /// No word is divided: a name in two pieces is no name.
    fn is_whole(&self, lines: &[Line]) -> bool {
        let words = lines.iter().flat_map(|line| line.text.split_whitespace());
        words.eq(self.text.split_whitespace())
    }

    /// The label without the name, behind its point.
    fn reduced(&self, end: &End, type_: &Typesetter) -> End {
        let text = if self.figure.is_empty() {
            &self.text
        } else {
            &self.figure
        };
        let lines = self.lines(text, WIDEST, type_);
        let (width, height) = size(&lines);
        let left = match end.to_right_edge {
            true => end.bounds.right - width,
            false => self.behind,
        };
        End {
            bounds: Bounds::at(left, self.y - height / 2.0, width, height),
            lines,
            ..end.clone()
        }
    }

    fn lines(&self, text: &str, measure: f64, type_: &Typesetter) -> Vec<Line> {
        let wrap = Wrap {
            balanced: true,
            ..Wrap::default()
        };
        type_.lines(text, Role::Score, measure, wrap)
    }
}

fn size(lines: &[Line]) -> (f64, f64) {
    let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    (width, lines.len() as f64 * Role::Score.style().line)
}

/// Labels that meet move up and down around their mean and get one left edge.
fn move_apart(ends: &mut [(Anchor, End)], bounds: &Bounds) {
    ends.sort_by(|a, b| a.1.bounds.top.total_cmp(&b.1.bounds.top));
    let all: Vec<Bounds> = ends.iter().map(|(_, end)| end.bounds).collect();
    for meeting in groups(&all) {
        let wanted: Vec<f64> = meeting.iter().map(|i| all[*i].top).collect();
        let heights: Vec<f64> = meeting.iter().map(|i| height(&all[*i])).collect();
        let tops = spread_within(&wanted, &heights, BETWEEN, bounds.top, bounds.bottom);
        let common = meeting.iter().map(|i| all[*i].left).fold(f64::NEG_INFINITY, f64::max);
        for (i, top) in meeting.into_iter().zip(tops) {
            let width = all[i].right - all[i].left;
            let left = if common + width <= bounds.right {
                common
            } else {
                all[i].left
            };
            ends[i].1.bounds = Bounds::at(left, top, width, height(&all[i]));
        }
    }
}

fn height(bounds: &Bounds) -> f64 {
    bounds.bottom - bounds.top
}

/// Groups of two and more rectangles that touch each other, directly or through a third; each in order.
fn groups(all: &[Bounds]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (i, bounds) in all.iter().enumerate() {
        let tall = bounds.grown(GAP, BETWEEN);
        let touches = |group: &Vec<usize>| group.iter().any(|k| tall.overlaps(&all[*k]));
        let (mut touched, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(touches);
        touched.push(vec![i]);
        groups = apart;
        groups.push(touched.concat());
    }
    groups.retain(|group| group.len() > 1);
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

/// The cheapest place around the point, or where the label is.
fn cheapest(anchor: &Anchor, end: &End, bounds: &Bounds, field: &Field, cost: f64) -> Bounds {
    let (width, height) = (end.bounds.right - end.bounds.left, height(&end.bounds));
    let mut best = (cost, end.bounds);
    let reach = anchor.radius + GAP;
    for distance in [0.0, 10.0, 22.0, 36.0, 52.0, 70.0, 90.0, 120.0, 150.0] {
        for (across, down) in [
            (1.0, -1.0),
            (1.0, 1.0),
            (0.0, -1.0),
            (0.0, 1.0),
            (-1.0, -1.0),
            (-1.0, 1.0),
        ] {
            let left = anchor.x - width / 2.0 + across * (width / 2.0 + reach);
            let top = anchor.y - height / 2.0 + down * (height / 2.0 + reach + distance);
            let left = left.min(bounds.right - width).max(bounds.left);
            let place = Bounds::at(left, top, width, height);
            if bounds.holds(&place) && distance < best.0 {
                let price = distance + field.cover(&place, best.0);
                if price < best.0 {
                    best = (price, place);
                }
            }
        }
    }
    if best.0 >= price::TEXT {
        free_at_the_edge(anchor, &best.1, bounds, field)
    } else {
        best.1
    }
}

/// The free place at the right edge that is nearest to the point: there is one on any sheet that people make.
fn free_at_the_edge(anchor: &Anchor, end: &Bounds, bounds: &Bounds, field: &Field) -> Bounds {
    let (width, height) = (end.right - end.left, height(end));
    let steps = ((bounds.bottom - bounds.top - height) / 6.0).max(0.0) as usize;
    let places = (0..=steps).map(|i| Bounds::at(bounds.right - width, bounds.top + i as f64 * 6.0, width, height));
    let free = places.filter(|place| field.is_free_of_texts(place));
    free.min_by(|a, b| (a.top - anchor.y).abs().total_cmp(&(b.top - anchor.y).abs()))
        .unwrap_or(*end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_name_would_stand_far_from_its_point_the_figure_stands_beside_it() {
        let bounds = Bounds::at(0.0, 0.0, 600.0, 300.0);
        for (tall, expected) in [(20.0, "Pichler-Steinwendtner +1"), (200.0, "+1")] {
            let mut field = Field::new(bounds);
            // Texts to both sides, which leave room for a figure alone.
            field.add_text(Bounds::at(0.0, 150.0 - tall / 2.0, 270.0, tall));
            field.add_text(Bounds::at(360.0, 150.0 - tall / 2.0, 240.0, tall));
            let name = "Pichler-Steinwendtner +1".to_owned();
            let anchor = Anchor::new(Some(0), (300.0, 150.0), 15.0, name, "+1".to_owned());
            let ends = place(vec![anchor], &bounds, &mut field, &Typesetter::new("de"));
            let said: Vec<&str> = ends[0].lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(said, [expected]);
            assert!(ends[0].bounds.distance(300.0, 150.0) < LOST);
        }
    }

    #[test]
    fn a_name_stands_whole_even_where_there_is_little_room_behind_its_point() {
        let bounds = Bounds::at(0.0, 0.0, 500.0, 200.0);
        for (text, room, behind) in [("Agnieszka +3", 60.0, false), ("Jan Kowal +3", 60.0, true)] {
            let anchor = Anchor {
                track: Some(0),
                x: bounds.right - GAP - room,
                y: 100.0,
                radius: 0.0,
                behind: bounds.right - room,
                text: text.to_owned(),
                figure: "+3".to_owned(),
            };
            let end = anchor.label(&bounds, &Typesetter::new("pl"));
            let lines: Vec<&str> = end.lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(lines.join(" "), text);
            assert_eq!(!end.to_right_edge, behind, "{text}");
            assert!(bounds.holds(&end.bounds));
        }
    }
}
