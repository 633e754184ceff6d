//! What every key is for, as editors show it.

use crate::theme::TOKENS;

/// What a key of a kind of record is for.
pub fn key(kind: &str, key: &str) -> Option<&'static str> {
    if kind == "theme" && key != "base" {
        return TOKENS.iter().find(|token| token.name == key).map(|token| token.purpose);
    }
    let own = KEYS.iter().find(|(of, name, _)| (*of, *name) == (kind, key));
    let shared = || KEYS.iter().find(|(of, name, _)| of.is_empty() && *name == key);
    own.or_else(shared).map(|(.., words)| *words)
}

/// Kind of record, key, and what it is for. Without a kind it is the same wherever the key is.
macro_rules! keys {
    ($($kind:literal { $($key:literal: $words:literal)* })*) => {
        const KEYS: &[(&str, &str, &str)] = &[$($(($kind, $key, $words),)*)*];
    };
}

keys! {
    "" {
        "id": "How others refer to it: letters, digits, `-`, `_`, `.`. Without one its name does."
        "name": "What it is called, as it is drawn."
        "note": "A remark, shown in the details of the page only."
        "sources": "The research that it rests on: ids or names of `sources` of the map."
        "kpi": "The KPI of the map that measures it."
        "by": "Until when: `2027`, `2027-03` or `2027-03-31`; a short one means its last day."
        "owner": "The department that looks after it, or `none`: nobody in the company."
        "emotion": "What everybody feels here: a number on the scale of the map, a word such as `angry`, or `{score, \
            quote}`."
        "emotions": "What each persona feels, where they differ: `{mia: 1, ben: {score: -2, quote: Again?}}`."
        "pain_points": "What hurts here. A text declares one, unless it is the id of one that is shared; `{ref: id}` \
            names one that is declared elsewhere."
        "bright_spots": "What goes well here, and should stay."
        "kpis": "What is measured here: ids or names of KPIs of the map, or KPIs of its own."
        "extra": "What fills the lanes of the map's own: lane id to text or texts."
        "journeymap": "The version of the format, 1."
        "duration": "How long it takes, as it is drawn: `18 min`."
        "match": "Which maps: patterns as in `.gitignore`."
        "levels": "What becomes of rules: code, or its beginning, to `error`, `warning`, `info` or `off`."
        "select": "Only these rules: codes or their beginnings, such as `JM4`."
        "ignore": "Leave out these rules."
        "source_age_months": "From how many months on a source counts as outdated."
        "min_score": "The score in percent below which `check` fails."
        "strict": "`true`: `check` fails on warnings, too."
        "findings": "`false`: outputs say nothing about the method."
        "template_dir": "A folder with templates of your own."
        "fonts": "Folders with fonts for what Inter cannot draw."
        "labels": "Other words for the fixed labels, for all languages or by language."
        "redact": "What `build --redact` leaves out."
    }
    "map" {
        "title": "What the map is called."
        "finding": "The one sentence that the map is about; drawn below the title."
        "type": "`current-state`: how customers deal with you now. `future-state`: how it should become. \
            `day-in-the-life`: a whole day of theirs."
        "lang": "The language of labels, numbers and dates: a tag such as `en`, `de` or `pt-BR`."
        "scenario": "The situation that the journey starts from."
        "scope": "Where the map begins and ends, and what it leaves out."
        "scale": "The lowest and the highest emotion, such as `[-2, 2]` (unless you say otherwise) or `[1, 5]`."
        "value_proposition": "What the company promises; the messages of the stages follow from it."
        "owner": "Who keeps the map."
        "version": "The version of the map, such as `1.3`."
        "status": "How far it is, such as: Validated with 14 customers."
        "reviewed": "When it was last held against reality: `2026-11-22`."
        "review_every": "How long it counts as fresh after that: `6 months`."
        "goals": "Step 1: why the mapping is done, and how you will know that it helped."
        "personas": "Step 2: who travels."
        "stages": "Steps 3 to 5: the stages of the journey in their order, with touchpoints, emotions and pain points."
        "pain_points": "Pain points that appear in several places; stages refer to them by their id."
        "solutions": "Step 6: who does what about each pain point, until when."
        "kpis": "Measures of the whole journey."
        "sources": "The research that the map rests on."
        "departments": "Who may own something; once given, every owner has to be one of them."
        "channels": "Channels of your own, or other names and icons for the built-in ones."
        "lanes": "Which lanes are drawn, in which order; also lanes of your own."
        "brand": "For whom and by whom the map is made, and how it looks."
        "use": "Files with personas, departments, sources and so on that several maps share."
        "baseline": "Of a future state: the file of the current state that it is compared with."
    }
    "library" {
        "personas": "Personas that maps take in with `{ref: id}`."
        "solutions": "Solutions that maps share."
        "pain_points": "Pain points that maps share."
        "sources": "Research that maps share."
        "kpis": "KPIs that maps share."
        "departments": "The departments of the company."
        "channels": "Channels that maps share."
    }
    "scope" {
        "from": "Where the journey begins."
        "to": "Where it ends."
        "not": "What is left out."
    }
    "brand" {
        "client": "For whom the map is made."
        "author": "Who has made it."
        "logo": "A PNG, JPEG, WebP or SVG file."
        "color": "The main colour, as `\"#3145c0\"`."
        "accent": "The second colour, as `\"#c03145\"`."
        "footer": "A line at the foot of the map."
        "confidential": "`true`, or the words for it."
    }
    "goal" {
        "name": "What is to be reached."
        "kind": "Whose goal it is: `customer` or `business` (unless you say otherwise)."
    }
    "persona" {
        "kind": "`customer` (unless you say otherwise), `helper` such as a friend or broker, or `staff`."
        "role": "Who it is, in half a line."
        "segment": "The group that it stands for."
        "age": "Its age, as it is drawn."
        "location": "Where it lives."
        "photo": "An image file."
        "quote": "What it says, in its own words; quotation marks are added."
        "bio": "A few sentences about it."
        "goals": "What it wants."
        "needs": "What it needs for that."
        "motivations": "What drives it."
        "frustrations": "What annoys it."
        "behaviours": "What it usually does."
        "channels": "The channels that it prefers."
        "empathy": "What it says, thinks, does and feels."
        "color": "The colour of its line, as `\"#3145c0\"`."
    }
    "empathy map" {
        "says": "What it says aloud."
        "thinks": "What it thinks to itself."
        "does": "What it does."
        "feels": "What it feels."
    }
    "stage" {
        "group": "Neighbouring stages of one group share a band above them."
        "phase": "What kind of stage it is; inferred from usual names if left out."
        "time": "When or how long, as it is drawn: `5 weeks`, `07:00–09:00`."
        "milestone": "What has been reached at its end."
        "customer_goal": "What the customer wants to achieve here."
        "business_goal": "What you want to achieve here."
        "message": "What you tell the customer here."
        "actions": "What the customer does."
        "thoughts": "What the customer thinks."
        "touchpoints": "Where the customer meets you or somebody else."
        "physical_evidence": "What the customer sees and holds."
        "frontstage": "What staff do before the customer's eyes."
        "backstage": "What staff do behind the scenes."
        "support": "Systems and partners that it takes."
    }
    "blueprint item" {
        "department": "Who does it."
        "system": "The system it is done with."
        "touchpoint": "The touchpoint that it serves."
        "until": "The stage that it runs to; its own unless you say otherwise."
        "next": "What it hands over to: other items of the blueprint."
        "broken": "`true` where the handover to `next` fails."
    }
    "touchpoint" {
        "channel": "The channel: a built-in one such as `phone`, its name in the language of the map, or one of your \
            own."
        "kind": "`digital`, `physical` or `human`; that of the channel unless you say otherwise."
        "personas": "Who comes here; all customers and helpers unless you say otherwise."
        "action": "What they do here."
        "thought": "What they think here."
        "moment_of_truth": "`true`, or its name: a moment that decides about the relationship."
        "handover": "What is carried over from the channel before; the case is kept."
        "lost": "`true`, or what has to be told again; the case is not kept."
        "optional": "`true` if not everybody passes here."
        "share": "How many of a hundred customers pass here."
        "backstage": "What happens for it behind the scenes."
        "change": "In a future state: `new`, `changed`, `removed` or `kept`, or `{kind, was, reason, solution}`."
        "link": "An address: `https:`, `http:` or `mailto:`."
    }
    "change" {
        "kind": "`new`, `changed`, `removed` or `kept`."
        "was": "What it was like before."
        "reason": "Why."
        "solution": "The solution that brings it about."
    }
    "emotion" {
        "score": "A number on the scale of the map, or `delighted`, `satisfied`, `neutral`, `frustrated`, `angry`."
        "feeling": "The feeling in a word."
        "quote": "What the persona says; quotation marks are added."
        "at": "Where in the stage it is drawn, from 0 to 1; spread evenly unless you say so."
        "hope": "`true` for what is hoped for rather than found; so in a future state unless you say otherwise."
    }
    "pain point" {
        "name": "What hurts, in a sentence."
        "severity": "How badly: `critical`, `major`, `minor`, `trivial`."
        "description": "More about it."
        "cause": "Why it is so."
        "personas": "Whom it hurts; everybody who comes here unless you say so."
        "affects": "How many, as it is drawn: `31 % of callers`."
        "constraint": "A law or policy that leaves nothing to solve."
        "solved_by": "The solutions to it: ids or names."
    }
    "bright spot" {
        "name": "What goes well."
        "personas": "For whom."
    }
    "solution" {
        "name": "What is done."
        "description": "More about it."
        "solves": "The pain points that it solves; `solved_by` says the same from the other side."
        "answers": "The need that it serves, if it solves no pain point."
        "stakeholders": "Departments that have to take part."
        "effort": "From 1, little, to 5."
        "impact": "From 1, little, to 5."
        "cost": "What it costs, as it is drawn."
        "status": "`idea` (unless you say otherwise), `planned`, `in-progress`, `done` or `rejected`."
        "due": "Until when: `2027-03-31`, `2027-03`, `2027-Q1` or `2027`."
        "depends_on": "Solutions that have to come first."
        "expected": "What should be better then."
    }
    "KPI" {
        "for": "Whose measure it is: `customer` or `business`."
        "value": "Its value now: a number with a decimal point, without its unit."
        "baseline": "Its value at the start."
        "target": "The value to reach."
        "unit": "Its unit, such as `\"%\"` or `min`."
        "better": "`higher` (unless you say otherwise) or `lower`."
        "history": "Numbers, the oldest first and the present one last: `[29, 30.5, 31]`."
        "outcome": "The business result that it drives."
    }
    "source" {
        "name": "What was asked, counted or watched."
        "kind": "How it was found out."
        "date": "When: `2026`, `2026-03` or `2026-03-31`."
        "reviewed": "When it was checked again."
        "sample": "How many were asked or counted."
        "link": "Where it can be read: `https:`, `http:` or `mailto:`."
    }
    "channel" {
        "icon": "The name of an icon, from `docs/icons.md`."
        "kind": "`digital`, `physical` or `human`."
    }
    "lane" {
        "id": "The id of a built-in lane, or of one of your own."
        "name": "What the lane is called; one of your own needs it."
    }
    "configuration" {
        "paths": "Settings for some maps, by pattern."
    }
    "`redact`" {
        "lanes": "Whole lanes."
        "fields": "Fields, such as `owner` or `persona.quote`."
        "personas": "Personas, by id or name."
        "stages": "Stages, by id or name."
        "touchpoints": "Touchpoints, by id or name."
        "pain_points": "Pain points, by id or name."
        "solutions": "Solutions, by id or name."
        "kpis": "KPIs, by id or name."
        "sources": "Sources, by id or name."
        "departments": "Departments, by id or name."
    }
    "theme" {
        "base": "The theme to start from; `light` unless you say otherwise."
    }
}
