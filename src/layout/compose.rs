//! Puts the parts of a sheet under each other: head, stage bar, the lanes that have content, footer.

use super::grid::MARGIN;
use super::lanes::{self, Draw};
use super::portion::{self, Portion};
use super::{Pen, Sheet, blueprint, footer, header, label, running_head, stage_bar, texts};
use crate::model::{BlueprintLane, LaneChoice, Map, Text};
use crate::scene::{Ink, Line, Node, Scene, Stroke};
use std::collections::BTreeMap;

/// Above and below the texts of a lane.
const PADDING: f64 = 13.0;
/// Between two lanes of the goal group: below the upper, above the lower.
const GROUP_BELOW: f64 = 4.0;
const GROUP_ABOVE: f64 = 5.0;

/// Between the last lane and the footer.
const FOOTER_GAP: f64 = 14.0;

/// Lays out a whole map.
pub fn compose(sheet: &Sheet) -> Scene {
    let mut body = Body::below(sheet, |pen| full_head(sheet, pen));
    body.lanes(sheet);
    let top = body.column.top + FOOTER_GAP;
    let bottom = top + footer::footer(sheet, &mut body.pen, top);
    body.scene(sheet, bottom)
}

/// What every sheet begins with, and its title block. Returns the bottom.
pub fn full_head(sheet: &Sheet, pen: &mut Pen) -> f64 {
    let head = running_head::draw(sheet, pen);
    header::draw(sheet, pen, head)
}

/// A sheet under construction: its head and stage bar, and the lanes drawn so far.
pub struct Body<'a> {
    pub pen: Pen<'a>,
    column: Column,
}

/// Lanes that stand on one sheet, drawn.
#[derive(Clone)]
pub struct Block {
    pub lanes: Vec<LaneChoice>,
    pub height: f64,
    /// What of the lane is drawn, if not all of it.
    pub portion: Option<Portion>,
}

impl<'a> Body<'a> {
    /// `head` draws what stands above the stage bar and returns where it ends.
    pub fn below(sheet: &Sheet<'a>, head: impl FnOnce(&mut Pen<'a>) -> f64) -> Body<'a> {
        let mut pen = Pen::new(sheet.type_);
        let head = head(&mut pen);
        let column = Column {
            top: stage_bar::draw(sheet, &mut pen, head + 24.5),
            ..Column::default()
        };
        Body { pen, column }
    }

    /// Where the next lane starts, or the footer.
    pub fn bottom(&self) -> f64 {
        self.column.top
    }

    /// Takes in what `draw` draws from the bottom down; it returns its height. No rule separates it from the next lane.
    pub fn add(&mut self, draw: impl FnOnce(&mut Pen<'a>, f64) -> f64) {
        self.column.top += draw(&mut self.pen, self.column.top);
    }

    /// Of the lanes with these ids, only a portion is drawn.
    pub fn part(&mut self, portions: &BTreeMap<String, Portion>) {
        self.column.portions = portions.clone();
    }

    /// Draws the lanes of the map that have content.
    pub fn lanes(&mut self, sheet: &Sheet<'a>) -> Vec<Block> {
        self.each_lane(sheet, |_, _, _| {})
    }

    /// As [`Body::lanes`]; shows each block with its top and the node that was drawn last.
    pub fn each_lane(&mut self, sheet: &Sheet<'a>, mut see: impl FnMut(&Block, f64, &Node)) -> Vec<Block> {
        let map = sheet.map;
        let chosen: Vec<&LaneChoice> = map.lanes.iter().filter(|lane| is_drawn(map, lane)).collect();
        let mut blocks = Vec::new();
        let mut rest = chosen.as_slice();
        while !rest.is_empty() {
            let top = self.column.top;
            let (taken, after) = rest.split_at(self.column.next(sheet, &mut self.pen, rest));
            let block = Block {
                lanes: taken.iter().map(|lane| (*lane).clone()).collect(),
                height: self.column.top - top,
                portion: None,
            };
            if let Some(node) = self.pen.nodes.last() {
                see(&block, top, node);
            }
            blocks.push(block);
            rest = after;
        }
        blocks
    }

    /// The finished sheet, down to `bottom`.
    pub fn scene(self, sheet: &Sheet, bottom: f64) -> Scene {
        scene(
            sheet,
            self.column.under.into_iter().chain(self.pen.nodes).collect(),
            bottom,
        )
    }
}

/// What was drawn as a sheet of the map, down to `bottom`.
pub fn scene(sheet: &Sheet, nodes: Vec<Node>, bottom: f64) -> Scene {
    let map = sheet.map;
    sheet.turned(Scene {
        width: sheet.grid.width(),
        height: bottom.ceil(),
        title: title(sheet),
        description: map.finding.as_ref().map_or(String::new(), |text| text.value.clone()),
        lang: map.lang.clone(),
        rtl: false,
        nodes,
    })
}

/// "Internet outage at home – Customer journey map, Current state, Stages 2–4 of 8".
fn title(sheet: &Sheet) -> String {
    let kind = sheet.words.map_type(sheet.map.kind.value).to_owned();
    let parts: Vec<String> = [kind].into_iter().chain(sheet.excerpt()).collect();
    format!(
        "{} – {}, {}",
        sheet.map.title.value,
        sheet.words.journey_map,
        parts.join(", ")
    )
}

fn is_drawn(map: &Map, lane: &LaneChoice) -> bool {
    lane.id != "stages" && lanes::has_content(map, &lane.id)
}

/// The lanes drawn so far.
#[derive(Default)]
struct Column {
    /// Where the next lane starts.
    top: f64,
    /// What lies under everything else: bands, then the rules between columns.
    under: Vec<Node>,
    /// The lane above: whether a rule separates it from the next, and whether it belongs to the goal group.
    above: Option<Above>,
    /// Of these lanes a portion is drawn.
    portions: BTreeMap<String, Portion>,
}

#[derive(Clone, Copy)]
struct Above {
    ruled: bool,
    grouped: bool,
}

impl Column {
    /// Draws the next lane, or the next blueprint lanes together. Returns how many were drawn.
    fn next(&mut self, sheet: &Sheet, pen: &mut Pen, rest: &[&LaneChoice]) -> usize {
        let choice = rest[0];
        match lanes::find(&choice.id).map(|row| (row, &row.draw)) {
            Some((_, Draw::Blueprint(_))) => return self.blueprint(sheet, pen, rest),
            Some((_, Draw::Band(draw, _))) => self.band(sheet, pen, choice, *draw),
            Some((row, Draw::Own(draw, _))) => self.own(sheet, pen, choice, row, *draw),
            Some((row, Draw::Texts(look, cell))) => {
                let cells: Vec<Vec<Text>> = sheet.map.stages.iter().map(|stage| cell(sheet.map, stage)).collect();
                let follows = rest
                    .get(1)
                    .and_then(|next| lanes::find(&next.id))
                    .is_some_and(|next| next.grouped);
                self.texts(
                    sheet,
                    pen,
                    choice,
                    Some(row.icon),
                    row.grouped,
                    follows,
                    (*look, &cells),
                );
            }
            Some((_, Draw::StageBar)) => {}
            None => {
                let cells = texts::custom_cells(sheet.map, &choice.id);
                self.texts(
                    sheet,
                    pen,
                    choice,
                    Some("custom"),
                    false,
                    false,
                    (texts::Look::Bullets, &cells),
                );
            }
        }
        1
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "a lane of texts has a label, neighbours and content"
    )]
    fn texts(
        &mut self,
        sheet: &Sheet,
        pen: &mut Pen,
        choice: &LaneChoice,
        icon: Option<&'static str>,
        grouped: bool,
        follows: bool,
        (look, cells): (texts::Look, &[Vec<Text>]),
    ) {
        let joined = grouped && self.above.is_some_and(|above| above.grouped);
        if !joined {
            self.rule(sheet, pen);
        }
        let content = self.top + if joined { GROUP_ABOVE } else { PADDING };
        let (name, sub) = lanes::label(sheet, choice);
        let mut height = 0.0;
        pen.group(format!("lane-{}", choice.id), name.to_owned(), |pen| {
            height = label::lane(pen, content, icon, name, sub)
                .max(texts::cells(sheet, pen, &choice.id, content, look, cells));
        });
        let bottom = content + height + if grouped && follows { GROUP_BELOW } else { PADDING };
        let bottom = self.portion(pen, choice).unwrap_or(bottom);
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
        pen.group(format!("lane-{}", choice.id), name.to_owned(), |pen| {
            let used = label::lane(pen, top + 14.0, Some(row.icon), name, sub);
            height = draw(sheet, pen, top).max(used + 28.0);
        });
        let above = Above {
            ruled: true,
            grouped: false,
        };
        let bottom = self.portion(pen, choice).unwrap_or(top + height);
        self.close(sheet, bottom, above);
    }

    /// Takes from the lane drawn last what does not stand on this sheet. Returns where it ends now, if that is anything.
    fn portion(&self, pen: &mut Pen, choice: &LaneChoice) -> Option<f64> {
        let portion = self.portions.get(&choice.id)?;
        match pen.nodes.last_mut()? {
            Node::Group(lane) => Some(self.top + portion::keep(lane, self.top, *portion)),
            _ => None,
        }
    }

    /// A lane that spans the sheet and draws its own label and rules.
    fn band(&mut self, sheet: &Sheet, pen: &mut Pen, choice: &LaneChoice, draw: lanes::DrawLane) {
        let mut height = 0.0;
        pen.group(format!("lane-{}", choice.id), lanes::label(sheet, choice).0, |pen| {
            height = draw(sheet, pen, self.top);
        });
        self.top += height;
        self.above = Some(Above {
            ruled: false,
            grouped: false,
        });
    }

    fn blueprint(&mut self, sheet: &Sheet, pen: &mut Pen, rest: &[&LaneChoice]) -> usize {
        let lane = |choice: &LaneChoice| match lanes::find(&choice.id)?.draw {
            Draw::Blueprint(lane) => Some(lane),
            _ => None,
        };
        let run: Vec<(BlueprintLane, &str, &'static str)> = rest
            .iter()
            .map_while(|choice| {
                let icon = lanes::find(&choice.id)?.icon;
                Some((lane(choice)?, lanes::label(sheet, choice).0, icon))
            })
            .collect();
        let first = run.first().map(|(lane, ..)| *lane);
        // A dashed line of the blueprint takes the place of the hairline.
        if first.is_none_or(|lane| blueprint::line_above(sheet.map, sheet.words, lane).is_none()) {
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
