//! Every text that a map holds, with the item it belongs to and what it is used for. Links are not among them.

use super::look::Item;
use crate::model::{
    BlueprintItem, BrightSpot, Confidential, Emotion, Extra, Goal, Head, Kpi, Map, MomentOfTruth, PainPoint, Persona,
    Solution, Source, Stage, Text, Touchpoint, Transfer,
};
use crate::source::Span;

/// A text and the item it belongs to; the item points at the text.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    pub item: Item<'a>,
    pub text: &'a str,
    pub usage: Usage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// Drawn in a cell of a lane.
    Cell,
    /// Drawn in a cell, in a person's own words.
    Quote,
    /// Says something about a person.
    Person,
    /// Shown in the details of the page only, in the fonts of whoever reads it.
    Note,
    Other,
}

impl Usage {
    pub fn is_in_cell(self) -> bool {
        matches!(self, Usage::Cell | Usage::Quote)
    }

    /// Where a phone number would be somebody's own.
    pub fn is_personal(self) -> bool {
        matches!(self, Usage::Person | Usage::Quote)
    }
}

/// All texts of a map, top level first, then item by item.
pub fn texts(map: &Map) -> Vec<Written<'_>> {
    let mut all = Texts(Vec::new());
    of_map(map, &mut all);
    map.goals.iter().for_each(|goal| of_goal(goal, &mut all));
    map.personas.iter().for_each(|persona| of_persona(persona, &mut all));
    map.stages.iter().for_each(|stage| of_stage(stage, &mut all));
    map.touchpoints
        .iter()
        .for_each(|touchpoint| of_touchpoint(touchpoint, &mut all));
    map.pains.iter().for_each(|pain| of_pain(pain, &mut all));
    map.solutions
        .iter()
        .for_each(|solution| of_solution(solution, &mut all));
    map.kpis.iter().for_each(|kpi| of_kpi(kpi, &mut all));
    map.sources.iter().for_each(|source| of_source(source, &mut all));
    map.blueprint.iter().for_each(|item| of_blueprint(item, &mut all));
    all.0
}

struct Texts<'a>(Vec<Written<'a>>);

impl<'a> Texts<'a> {
    fn push(&mut self, item: Item<'a>, usage: Usage, text: &'a str, span: Span) {
        let item = item.at(span);
        self.0.push(Written { item, text, usage });
    }

    fn all(&mut self, item: Item<'a>, usage: Usage, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.push(item, usage, &text.value, text.span);
        }
    }

    fn head(&mut self, item: Item<'a>, usage: Usage, head: &'a Head) {
        self.all(item, usage, [&head.name]);
        self.all(item, Usage::Note, &head.note);
    }

    fn emotions(&mut self, item: Item<'a>, emotions: &'a [Emotion]) {
        let mut last = None;
        for emotion in emotions
            .iter()
            .filter(|emotion| last.replace(emotion.span) != Some(emotion.span))
        {
            self.all(item, Usage::Cell, &emotion.feeling);
            self.all(item, Usage::Quote, &emotion.quote);
            self.all(item, Usage::Note, &emotion.note);
        }
    }

    fn bright_spots(&mut self, spots: &'a [BrightSpot]) {
        for spot in spots {
            self.head(spot.into(), Usage::Cell, &spot.head);
        }
    }

    fn extra(&mut self, item: Item<'a>, extra: &'a [Extra]) {
        self.all(item, Usage::Cell, extra.iter().flat_map(|extra| &extra.texts));
    }
}

fn of_map<'a>(map: &'a Map, all: &mut Texts<'a>) {
    let item = Item::map(map, "title");
    all.all(item, Usage::Other, [&map.title]);
    for text in [
        &map.finding,
        &map.scenario,
        &map.value_proposition,
        &map.owner,
        &map.version,
        &map.status,
    ] {
        all.all(item, Usage::Other, text);
    }
    for text in [&map.scope.from, &map.scope.to, &map.scope.not] {
        all.all(item, Usage::Other, text);
    }
    let brand = &map.brand;
    for text in [&brand.client, &brand.author, &brand.footer] {
        all.all(item, Usage::Other, text);
    }
    if let Some(Confidential::Text(text)) = &brand.confidential {
        all.all(item, Usage::Other, [text]);
    }
    for lane in &map.lanes {
        all.all(item, Usage::Other, &lane.name);
    }
    for department in &map.departments {
        all.push(item, Usage::Other, &department.name, department.span);
    }
}

fn of_goal<'a>(goal: &'a Goal, all: &mut Texts<'a>) {
    all.head(goal.into(), Usage::Other, &goal.head);
}

fn of_persona<'a>(persona: &'a Persona, all: &mut Texts<'a>) {
    let item = Item::from(persona);
    all.head(item, Usage::Person, &persona.head);
    for text in [
        &persona.role,
        &persona.segment,
        &persona.age,
        &persona.location,
        &persona.quote,
        &persona.bio,
    ] {
        all.all(item, Usage::Person, text);
    }
    let empathy = &persona.empathy;
    for texts in [
        &persona.goals,
        &persona.needs,
        &persona.motivations,
        &persona.frustrations,
        &persona.behaviours,
        &empathy.says,
        &empathy.thinks,
        &empathy.does,
        &empathy.feels,
    ] {
        all.all(item, Usage::Person, texts);
    }
}

fn of_stage<'a>(stage: &'a Stage, all: &mut Texts<'a>) {
    let item = Item::from(stage);
    all.head(item, Usage::Cell, &stage.head);
    for text in [&stage.group, &stage.time] {
        all.all(item, Usage::Other, text);
    }
    for text in [&stage.milestone, &stage.message] {
        all.all(item, Usage::Cell, text);
    }
    for texts in [
        &stage.customer_goal,
        &stage.business_goal,
        &stage.actions,
        &stage.thoughts,
    ] {
        all.all(item, Usage::Cell, texts);
    }
    all.emotions(item, &stage.emotions);
    all.bright_spots(&stage.bright_spots);
    all.extra(item, &stage.extra);
}

fn of_touchpoint<'a>(touchpoint: &'a Touchpoint, all: &mut Texts<'a>) {
    let item = Item::from(touchpoint);
    all.head(item, Usage::Cell, &touchpoint.head);
    for texts in [&touchpoint.actions, &touchpoint.thoughts] {
        all.all(item, Usage::Cell, texts);
    }
    all.all(item, Usage::Other, &touchpoint.duration);
    if let Some((MomentOfTruth::Named(name), span)) = touchpoint.moment_of_truth.as_ref().map(|m| (&m.value, m.span)) {
        all.push(item, Usage::Cell, name, span);
    }
    if let Some(transfer) = &touchpoint.transfer
        && let Transfer::Kept(text) | Transfer::Lost(Some(text)) = &transfer.value
    {
        all.push(item, Usage::Cell, text, transfer.span);
    }
    if let Some(change) = &touchpoint.change {
        all.all(item, Usage::Other, change.was.iter().chain(&change.reason));
    }
    all.emotions(item, &touchpoint.emotions);
    all.bright_spots(&touchpoint.bright_spots);
    all.extra(item, &touchpoint.extra);
}

fn of_pain<'a>(pain: &'a PainPoint, all: &mut Texts<'a>) {
    let item = Item::from(pain);
    all.head(item, Usage::Cell, &pain.head);
    for text in [&pain.description, &pain.cause, &pain.affects, &pain.constraint] {
        all.all(item, Usage::Other, text);
    }
}

fn of_solution<'a>(solution: &'a Solution, all: &mut Texts<'a>) {
    let item = Item::from(solution);
    all.head(item, Usage::Cell, &solution.head);
    for text in [
        &solution.description,
        &solution.answers,
        &solution.cost,
        &solution.expected,
    ] {
        all.all(item, Usage::Other, text);
    }
}

fn of_kpi<'a>(kpi: &'a Kpi, all: &mut Texts<'a>) {
    let item = Item::from(kpi);
    all.head(item, Usage::Cell, &kpi.head);
    for text in [&kpi.unit, &kpi.outcome] {
        all.all(item, Usage::Other, text);
    }
}

fn of_source<'a>(source: &'a Source, all: &mut Texts<'a>) {
    all.head(source.into(), Usage::Other, &source.head);
}

fn of_blueprint<'a>(blueprint: &'a BlueprintItem, all: &mut Texts<'a>) {
    let item = Item::from(blueprint);
    all.head(item, Usage::Cell, &blueprint.head);
    for text in [&blueprint.system, &blueprint.duration] {
        all.all(item, Usage::Other, text);
    }
}
