//! Which part of a map is drawn.

use super::SheetName;
use super::said::Warning;
use crate::check::quote;
use crate::cli::Failure;
use crate::config::{InForce, Valued};
use crate::layout::Grid;
use crate::layout::lanes::{has_content, labelled};
use crate::method::lanes::STAGES;
use crate::model::{Head, Map};
use crate::view::redact::{Confidential, Kind, Mention, Told};
use crate::view::{BadRange, Unknown, View};
use crate::words::Words;
use clap::Args;
use std::collections::BTreeMap;

#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "View")]
pub struct ViewArgs {
    /// Show only what concerns these personas: an id or a name, several times or as in `maria,jonas`
    #[arg(long = "persona", value_name = "ID", value_delimiter = ',')]
    personas: Vec<String>,

    /// Show only the stages from A to B; ids, names or numbers: `2..4`, `..order`, `use..`, or one of them alone
    #[arg(long, value_name = "A..B")]
    stages: Option<String>,

    /// Show only these lanes, in this order, such as `touchpoints,emotion,pain_points`
    #[arg(long, value_name = "LANES", value_delimiter = ',')]
    lanes: Vec<String>,

    /// Lay the map out this wide, in pixels of the SVG: narrower makes it higher, and the type stays as large
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u32).range(1..=20_000), conflicts_with = "page")]
    pub(super) width: Option<u32>,

    /// Leave out what the configuration marks as confidential, as if it had never been on the map
    #[arg(long)]
    pub redact: bool,

    /// Say nothing about the method: no badge, no scorecard, no overdue review; messages stay
    #[arg(long)]
    no_findings: bool,
}

impl ViewArgs {
    /// The part of the map that is shown, and what is to be said of it. A part with nothing in it is refused.
    pub fn of(&self, map: Map, in_force: &InForce) -> Result<(View, Vec<Warning>), Failure> {
        let was_empty = is_empty(&map);
        let mut warnings = Vec::new();
        let mut view = match self.redact {
            true => {
                let known = names(&map);
                let (view, told) = redacted(map, &in_force.redact)?;
                warnings.extend(of_unmatched(&told.unmatched, &in_force.redact, &known));
                warnings.extend(of_mentions(&told.mentions));
                view
            }
            false => View::whole(map),
        };
        if self.no_findings || !in_force.findings.value {
            view = view.without_score();
        }
        if let Some(stages) = &self.stages {
            view = view.stages(stages).map_err(|problem| bad_range(stages, problem))?;
        }
        if !self.personas.is_empty() {
            let unknown = |unknown| unknown_name("--persona", "persona", &unknown);
            view = view.personas(&self.personas).map_err(unknown)?;
        }
        if !self.lanes.is_empty() {
            let unknown = |unknown| unknown_name("--lanes", "lane", &unknown);
            view = view.lanes(&self.lanes).map_err(unknown)?;
        }
        if is_empty(&view.map) && !was_empty {
            return Err(self.nothing());
        }
        Ok((view, warnings))
    }

    /// The width that was asked for, if the map can be laid out in it.
    pub fn width(&self, map: &Map, sheet: SheetName) -> Result<Option<f64>, Failure> {
        let Some(width) = self.width else { return Ok(None) };
        if sheet == SheetName::Solutions {
            return Err(
                Failure::usage("`--width` is for the map, and the sheet of solutions has a width of its own")
                    .help("leave it out, or draw the map with `--sheet map`"),
            );
        }
        let (stages, narrowest) = (map.stages.len(), Grid::narrowest(map.stages.len()));
        if f64::from(width) >= narrowest {
            return Ok(Some(width.into()));
        }
        let stages = match stages {
            1 => "1 stage needs".to_owned(),
            stages => format!("{stages} stages need"),
        };
        Err(Failure::usage(format!(
            "`--width {width}` is too narrow: {stages} at least {narrowest}"
        ))
        .help("show fewer of them with `--stages`, or make the picture smaller where it is used"))
    }

    /// `nothing is left of the map by `--stages 2` and `--lanes kpis``.
    fn nothing(&self) -> Failure {
        let stages = self.stages.iter().map(|stages| format!("`--stages {stages}`"));
        let personas = (!self.personas.is_empty()).then(|| format!("`--persona {}`", self.personas.join(",")));
        let lanes = (!self.lanes.is_empty()).then(|| format!("`--lanes {}`", self.lanes.join(",")));
        let redact = self.redact.then(|| "`--redact`".to_owned());
        let options: Vec<String> = redact.into_iter().chain(stages).chain(personas).chain(lanes).collect();
        Failure::usage(format!("{} leaves nothing of the map to show", options.join(" with ")))
            .help("no lane that is left has anything in it; show more stages, personas or lanes")
    }
}

/// So many names and texts are listed.
const MOST: usize = 20;

/// No lane has anything in it.
fn is_empty(map: &Map) -> bool {
    let mut lanes = map.lanes.iter().filter(|lane| lane.id != STAGES);
    !lanes.any(|lane| has_content(map, &lane.id))
}

/// The map without what is confidential. A project that says of nothing that it is, and a name that is almost right, are
/// refused: the one who asks relies on something being left out.
fn redacted(map: Map, redact: &[(Kind, Valued<String>)]) -> Result<(View, Told), Failure> {
    if redact.is_empty() {
        return Err(
            Failure::usage("`--redact`, and the configuration marks nothing as confidential")
                .help("write `redact: {lanes: [backstage], fields: [owner]}` into journeymap.config.yaml"),
        );
    }
    let words: Words = Words::of(&map.lang);
    let confidential = |(kind, name): &(Kind, Valued<String>)| -> Vec<Confidential> {
        let by_label = match kind {
            Kind::Lane => labelled(&map, &words, &name.value),
            _ => Vec::new(),
        };
        let names = if by_label.is_empty() {
            vec![name.value.clone()]
        } else {
            by_label
        };
        names
            .into_iter()
            .map(|name| Confidential { kind: *kind, name })
            .collect()
    };
    let all: Vec<Confidential> = redact.iter().flat_map(confidential).collect();
    View::redacted(map, &all).map_err(|slip| {
        let Confidential { kind, name } = slip.confidential;
        let place = place(redact, kind, &name);
        let (key, meant) = (kind.key(), slip.meant);
        Failure::usage(format!(
            "`redact` lists `{name}` in `{key}` ({place}), and the map has only `{meant}`"
        ))
        .help(format!("if that is meant, write `{meant}`: it would be shown"))
        .help("if not, write what other maps keep confidential under `paths`, for those maps")
    })
}

/// What a map has of each kind that can be listed in `redact`, by the names to write.
fn names(map: &Map) -> BTreeMap<Kind, Vec<String>> {
    let heads = |heads: Vec<&Head>| heads.iter().map(|head| head.id.clone()).collect();
    BTreeMap::from([
        (Kind::Lane, map.lanes.iter().map(|lane| lane.id.clone()).collect()),
        (Kind::Persona, heads(map.personas.iter().map(|it| &it.head).collect())),
        (Kind::Stage, heads(map.stages.iter().map(|it| &it.head).collect())),
        (
            Kind::Touchpoint,
            heads(map.touchpoints.iter().map(|it| &it.head).collect()),
        ),
        (Kind::PainPoint, heads(map.pains.iter().map(|it| &it.head).collect())),
        (Kind::Solution, heads(map.solutions.iter().map(|it| &it.head).collect())),
        (Kind::Kpi, heads(map.kpis.iter().map(|it| &it.head).collect())),
        (Kind::Source, heads(map.sources.iter().map(|it| &it.head).collect())),
        (
            Kind::Department,
            map.departments.iter().map(|it| it.id.clone()).collect(),
        ),
    ])
}

/// Tells of what is confidential and not on the map: it may be on another one, or called otherwise on this one, and then
/// it is shown.
fn of_unmatched(
    unmatched: &[Confidential],
    redact: &[(Kind, Valued<String>)],
    known: &BTreeMap<Kind, Vec<String>>,
) -> Vec<Warning> {
    let warning = |Confidential { kind, name }: &Confidential| {
        let key = kind.key();
        let place = place(redact, *kind, name);
        let help = match known.get(kind).map(Vec::as_slice) {
            None | Some([]) => format!("the map has no {key}"),
            Some(ids) if ids.len() > MOST => {
                format!("there are {} and {} more", ids[..MOST].join(", "), ids.len() - MOST)
            }
            Some(ids) => format!("there are {}", ids.join(", ")),
        };
        Warning::new(
            format!(
                "`redact` lists `{name}` in `{key}` ({place}), and the map has none of that name: nothing is left out for it"
            ),
            [
                help,
                "write what only other maps have under `paths`, for those maps".to_owned(),
            ],
        )
    };
    unmatched.iter().map(warning).collect()
}

/// Where the configuration lists something.
fn place<'a>(redact: &'a [(Kind, Valued<String>)], kind: Kind, name: &str) -> &'a str {
    let mut entries = redact.iter();
    let written = entries.find(|(other, valued)| *other == kind && valued.value == name);
    written.map_or("", |(_, valued)| valued.origin.as_str())
}

/// Tells of texts that stay and name what is left out, as nobody else can say whether that is meant.
fn of_mentions(mentions: &[Mention]) -> Vec<Warning> {
    let warning = |(at, Mention { name, text }): (usize, &Mention)| {
        let (name, text) = (quote(name), quote(text));
        let help = match mentions.len() - MOST.min(mentions.len()) {
            more if more > 0 && at + 1 == MOST => format!("so do {more} more texts"),
            _ => "write that text otherwise, or leave it out too".to_owned(),
        };
        Warning::new(
            format!("{name} is left out, and a text that stays names it: {text}"),
            [help],
        )
    };
    mentions.iter().take(MOST).enumerate().map(warning).collect()
}

fn unknown_name(option: &str, kind: &str, unknown: &Unknown) -> Failure {
    let failure = Failure::usage(format!(
        "`{option}` names `{}`, and there is no such {kind}",
        unknown.written
    ));
    let failure = match &unknown.meant {
        Some(meant) => failure.help(format!("did you mean `{meant}`?")),
        None => failure,
    };
    match unknown.known.as_slice() {
        [] => failure.help(format!("the map has no {kind}")),
        [first @ .., _] if first.len() >= MOST => {
            let more = unknown.known.len() - MOST;
            failure.help(format!(
                "there are {} and {more} more",
                unknown.known[..MOST].join(", ")
            ))
        }
        known => failure.help(format!("there are {}", known.join(", "))),
    }
}

fn bad_range(written: &str, problem: BadRange) -> Failure {
    match problem {
        BadRange::Unknown(unknown) => unknown_name("--stages", "stage", &unknown),
        BadRange::Reversed { first, last } => Failure::usage(format!("`--stages {written}` ends before it begins"))
            .help(format!("write `{last}..{first}`")),
    }
}
