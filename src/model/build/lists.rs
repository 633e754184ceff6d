//! Personas, goals, KPIs, sources, departments and channels.

use super::{Build, head, head_with};
use crate::diag::Fault;
use crate::method::channels::BUILT_IN;
use crate::method::icons::ICON_NAMES;
use crate::model::ids::{Naming, assign};
use crate::model::written::{self, Item, Mention, PERSONAS, Target};
use crate::model::{
    Better, Channel, ContactKind, Department, Empathy, Goal, Kpi, KpiIx, Persona, PersonaKind, Perspective, Source,
    Text,
};
use crate::source::Spanned;

impl Build<'_> {
    pub fn personas(&mut self) -> Vec<Persona> {
        let pool = &self.pools.personas;
        // Those that stay in the library are looked at too: their faults are reported.
        let mut personas: Vec<Option<Persona>> = Vec::new();
        for (item, entry) in pool.items.iter().zip(&pool.index.entries) {
            let mut head = head(*item, entry);
            let photo = self.image(&mut head.broken, "photo", &item.photo);
            personas.push(Some(Persona {
                channels: self.many(&mut head.broken, "channels", &item.channels.items),
                sources: self.many(&mut head.broken, "sources", &item.sources.items),
                photo,
                ..persona(item, head)
            }));
        }
        let joined = pool.index.joined();
        if let Some(at) = joined.get(PERSONAS) {
            let message = format!("this map has {} personas with those of its libraries", joined.len());
            let found = Fault::LimitExceeded.at(pool.index.entries[*at as usize].span, message);
            self.problems.add(found.help("a map may have 100 personas"));
        }
        joined
            .into_iter()
            .filter_map(|at| personas[at as usize].take())
            .collect()
    }

    pub fn goals(&self) -> Vec<Goal> {
        let items = &self.written.map.goals.items;
        let ids = assign(<written::Goal as crate::syntax::Record>::KIND, &namings(items, None));
        let goals = items.iter().zip(ids).map(|(item, id)| {
            let mut head = head_with(item, id);
            Goal {
                kind: item.kind.unwrap_or(Perspective::Business),
                kpi: self.maybe(&mut head.broken, "kpi", &item.kpi),
                by: item.by,
                head,
            }
        });
        goals.collect()
    }

    pub fn kpis(&mut self) -> Vec<Kpi> {
        let pool = &self.pools.kpis;
        for item in &pool.items {
            let values = [item.value, item.baseline, item.target].into_iter().flatten();
            for number in values.chain(item.history.items.iter().copied()) {
                self.report_doubtful(number.span);
            }
        }
        let kpis = pool.index.joined().into_iter().map(|at| {
            let item = pool.items[at as usize];
            let mut head = head(item, &pool.index.entries[at as usize]);
            Kpi {
                serves: item.serves,
                value: item.value,
                baseline: item.baseline,
                target: item.target,
                unit: item.unit.clone(),
                better: item.better.unwrap_or(Better::Higher),
                history: item.history.items.iter().map(|value| value.value).collect(),
                history_span: item.history.span,
                by: item.by,
                outcome: item.outcome.clone(),
                sources: self.many(&mut head.broken, "sources", &item.sources.items),
                head,
            }
        });
        kpis.collect()
    }

    /// What the top level declares or lists.
    pub fn journey_kpis(&self) -> Vec<KpiIx> {
        let entries = &self.pools.kpis.index.entries;
        let mut declared = 0;
        let mut found = Vec::new();
        for mention in &self.written.map.kpis.items {
            let at = match mention {
                Mention::Declared(_) => {
                    declared += 1;
                    Some(declared - 1)
                }
                Mention::Referred(to) => self.targets.of(to),
            };
            let slot = at.and_then(|at| entries[at as usize].slot);
            if let Some(slot) = slot.map(KpiIx::new).filter(|slot| !found.contains(slot)) {
                found.push(slot);
            }
        }
        found
    }

    pub fn research(&self) -> Vec<Source> {
        let pool = &self.pools.sources;
        let sources = pool.index.joined().into_iter().map(|at| {
            let item = pool.items[at as usize];
            Source {
                head: head(item, &pool.index.entries[at as usize]),
                kind: item.kind,
                date: item.date,
                reviewed: item.reviewed,
                sample: item.sample.map(|sample| sample.0 as u64),
                link: link(&item.link),
            }
        });
        sources.collect()
    }

    pub fn departments(&self) -> Vec<Department> {
        let index = &self.pools.departments.index;
        let departments = index.joined().into_iter().map(|at| {
            let entry = &index.entries[at as usize];
            Department {
                id: entry.id.clone(),
                name: entry.name.clone(),
                span: entry.span,
            }
        });
        departments.collect()
    }

    pub fn channels(&mut self) -> Vec<Channel> {
        self.check_icons();
        let pool = &self.pools.channels;
        let channels = pool.index.joined().into_iter().map(|at| {
            let entry = &pool.index.entries[at as usize];
            let built_in = BUILT_IN.iter().position(|channel| channel.id == entry.id);
            let item = pool.items.get(at as usize);
            let icon = item.and_then(|item| item.icon.as_ref()).map(|icon| icon.value.as_str());
            let icon = icon.filter(|icon| ICON_NAMES.contains(icon));
            Channel {
                id: entry.id.clone(),
                name: match (item.and_then(|item| item.name.as_ref()), built_in) {
                    (None, Some(at)) => self.words.channels[at].to_owned(),
                    _ => entry.name.clone(),
                },
                icon: icon
                    .or(built_in.map(|at| BUILT_IN[at].id))
                    .unwrap_or("other")
                    .to_owned(),
                kind: self.channel_kind(at),
                span: item.map(|_| entry.span),
            }
        });
        channels.collect()
    }

    /// Written, or that of the built-in channel of this id.
    pub fn channel_kind(&self, at: u32) -> Option<ContactKind> {
        let pool = &self.pools.channels;
        let written = pool.items.get(at as usize).and_then(|item| item.kind);
        let id = &pool.index.entries[at as usize].id;
        written.or_else(|| {
            BUILT_IN
                .iter()
                .find(|channel| channel.id == id)
                .and_then(|channel| channel.kind)
        })
    }

    fn check_icons(&mut self) {
        for icon in self.pools.channels.items.iter().filter_map(|item| item.icon.as_ref()) {
            if !ICON_NAMES.contains(&icon.value.as_str()) {
                let message = format!("there is no icon `{}`", icon.value);
                let found = Fault::OutOfRange.at(icon.span, message);
                let found = self
                    .problems
                    .suggest(found, icon.span, &icon.value, ICON_NAMES.iter().copied());
                self.problems
                    .add(found.help(format!("icons: {}", ICON_NAMES.join(", "))));
            }
        }
    }
}

/// What the ids of items without an `id` key are made from.
pub fn namings<'a, T: Item>(items: &'a [T], parent: Option<&'a str>) -> Vec<Naming<'a>> {
    let namings = items.iter().map(|item| Naming {
        explicit: None,
        name: item.name().map_or("", |name| &name.value),
        parent,
    });
    namings.collect()
}

pub fn link(link: &Option<Spanned<written::Link>>) -> Option<Text> {
    link.as_ref().map(|link| Text::new(link.value.0.clone(), link.span))
}

/// The parts of a persona that refer to nothing.
fn persona(item: &written::Persona, head: crate::model::Head) -> Persona {
    let empathy = item.empathy.as_ref();
    Persona {
        head,
        kind: item.kind.unwrap_or(PersonaKind::Customer),
        role: item.role.clone(),
        segment: item.segment.clone(),
        age: item.age.clone(),
        location: item.location.clone(),
        photo: None,
        quote: item.quote.clone(),
        bio: item.bio.clone(),
        goals: item.goals.items.clone(),
        needs: item.needs.items.clone(),
        motivations: item.motivations.items.clone(),
        frustrations: item.frustrations.items.clone(),
        behaviours: item.behaviours.items.clone(),
        channels: Vec::new(),
        empathy: empathy.map_or_else(Empathy::default, |empathy| Empathy {
            says: empathy.says.items.clone(),
            thinks: empathy.thinks.items.clone(),
            does: empathy.does.items.clone(),
            feels: empathy.feels.items.clone(),
        }),
        color: item.color,
        sources: Vec::new(),
    }
}
