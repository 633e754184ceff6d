//! Puts the parts of a sheet under each other: head, stage bar, the lanes that have content, footer.

use super::portion::Portion;
use super::stack::Stack;
use super::{Pen, Sheet, footer, header, lanes, running_head, stage_bar, summary};
use crate::model::LaneChoice;
use crate::scene::{Band, Node, Scene};

/// Between the head and the stage bar, and how much of it belongs to the bar when it stands by itself.
const BAR_GAP: f64 = 24.5;
const BAR_MARGIN: f64 = 6.0;

/// Between the last lane and the footer.
const FOOTER_GAP: f64 = 14.0;

/// Lays out a whole map.
pub fn compose(sheet: &Sheet) -> Scene {
    let mut body = Body::below(sheet, |pen| full_head(sheet, pen));
    body.lanes(sheet);
    let top = body.stack.top + FOOTER_GAP;
    let bottom = top + footer::footer(sheet, &mut body.pen, top);
    body.band("foot", "", bottom.ceil());
    let bands = std::mem::take(&mut body.bands);
    Scene {
        bands,
        ..body.scene(sheet, bottom)
    }
}

/// What every sheet begins with, and its title block. Returns the bottom.
pub fn full_head(sheet: &Sheet, pen: &mut Pen) -> f64 {
    let head = running_head::draw(sheet, pen);
    header::draw(sheet, pen, head)
}

/// The height of a lane, or of several that are drawn together.
pub fn height(sheet: &Sheet, lanes: &[LaneChoice]) -> f64 {
    let mut stack = Stack::below(0.0);
    stack.next(sheet, &mut Pen::new(sheet.type_), &lanes.iter().collect::<Vec<_>>());
    stack.top
}

/// A sheet under construction: its head and stage bar, and the lanes drawn so far.
pub struct Body<'a> {
    pub pen: Pen<'a>,
    stack: Stack,
    bands: Vec<Band>,
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
        let stack = Stack::below(stage_bar::draw(sheet, &mut pen, head + BAR_GAP));
        let bottom = stack.top;
        let mut body = Body {
            pen,
            stack,
            bands: Vec::new(),
        };
        body.band("head", "", head + BAR_GAP - BAR_MARGIN);
        body.band("stages", sheet.words.stages, bottom);
        body
    }

    /// What was drawn since the last band, down to `bottom`, is a band.
    fn band(&mut self, id: &str, name: &str, bottom: f64) {
        self.bands.push(Band {
            id: id.to_owned(),
            name: name.to_owned(),
            top: self.bands.last().map_or(0.0, |band| band.bottom),
            bottom,
        });
    }

    /// Where the next lane starts, or the footer.
    pub fn bottom(&self) -> f64 {
        self.stack.top
    }

    /// Takes in what `draw` draws from the bottom down; it returns its height. No rule separates it from the next lane.
    pub fn add(&mut self, draw: impl FnOnce(&mut Pen<'a>, f64) -> f64) {
        self.stack.top += draw(&mut self.pen, self.stack.top);
    }

    /// Draws the lanes of the map that have content.
    pub fn lanes(&mut self, sheet: &Sheet<'a>) -> Vec<Block> {
        self.each_lane(sheet, |_, _, _| {})
    }

    /// As [`Body::lanes`]; shows each block with its top and the node that was drawn last.
    pub fn each_lane(&mut self, sheet: &Sheet<'a>, mut see: impl FnMut(&Block, f64, &Node)) -> Vec<Block> {
        let chosen: Vec<&LaneChoice> = sheet.map.lanes.iter().filter(|lane| is_drawn(sheet, lane)).collect();
        let mut blocks = Vec::new();
        let mut rest = chosen.as_slice();
        while !rest.is_empty() {
            let top = self.stack.top;
            let (taken, after) = rest.split_at(self.stack.next(sheet, &mut self.pen, rest));
            let block = Block {
                lanes: taken.iter().map(|lane| (*lane).clone()).collect(),
                height: self.stack.top - top,
                portion: None,
            };
            if let Some(node) = self.pen.nodes.last() {
                see(&block, top, node);
            }
            let names: Vec<&str> = taken.iter().map(|lane| lanes::label(sheet, lane).0).collect();
            self.band(&taken[0].id, &names.join(", "), self.stack.top);
            blocks.push(block);
            rest = after;
        }
        blocks
    }

    /// The finished sheet, down to `bottom`.
    pub fn scene(self, sheet: &Sheet, bottom: f64) -> Scene {
        scene(
            sheet,
            self.stack.under.into_iter().chain(self.pen.nodes).collect(),
            bottom,
        )
    }
}

/// What was drawn as a sheet of the map, down to `bottom`.
pub fn scene(sheet: &Sheet, nodes: Vec<Node>, bottom: f64) -> Scene {
    scene_of(sheet, nodes, (sheet.grid.width(), bottom))
}

/// What was drawn of the map as a scene of this width and height.
pub fn scene_of(sheet: &Sheet, nodes: Vec<Node>, (width, height): (f64, f64)) -> Scene {
    let map = sheet.map;
    sheet.turned(Scene {
        width,
        height: height.ceil(),
        title: title(sheet),
        description: description(sheet),
        lang: map.lang.clone(),
        rtl: false,
        nodes,
        bands: Vec::new(),
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

/// The finding of the map, and the journey in sentences.
fn description(sheet: &Sheet) -> String {
    let finding = sheet.map.finding.iter().map(|finding| finding.value.clone());
    finding.chain(summary(sheet)).collect::<Vec<_>>().join(" ")
}

fn is_drawn(sheet: &Sheet, lane: &LaneChoice) -> bool {
    lane.id != "stages" && lanes::is_on(sheet, &lane.id)
}
