//! The pages of the rules: for terminals, for `docs/rules.md`, and for programs. All read the same declarations.

use super::json;
use crate::check::{Group, RULES, Rule};
use serde_json::{Value, json};

/// Width of the text on a terminal.
const WIDTH: usize = 80;

/// One rule on a terminal.
pub fn page(rule: &Rule) -> String {
    let mut out = format!("{} {} ({})\n", rule.code, rule.name, belongs_to(rule));
    section(&mut out, "What it looks for", &[rule.looks_for]);
    let source = format!("In the method: {}.", rule.source);
    section(&mut out, "Why it matters", &[rule.why, &source]);
    out.push_str(&format!("\nThis map has it\n\n{}", indented(&pointed(rule))));
    out.push_str(&format!("\nThis one does not\n\n{}", indented(rule.passes)));
    if rule.can_be_switched_off() {
        let allow = format!("Allow it for one item, on the line above:  {}", allow_comment(rule));
        out.push_str(&format!("\n{allow}\n"));
    }
    out
}

fn belongs_to(rule: &Rule) -> String {
    format!("{}, {}", rule.level.name(), group_title(rule.group()))
}

/// `step 4: Touchpoints and emotions`.
fn group_title(group: Group) -> String {
    match group.step() {
        Some(step) => format!("step {}: {}", step + 1, group.title()),
        None => group.title().to_owned(),
    }
}

fn allow_comment(rule: &Rule) -> String {
    format!("# journeymap: allow {} -- the reason", rule.code)
}

fn section(out: &mut String, title: &str, paragraphs: &[&str]) {
    out.push_str(&format!("\n{title}\n\n"));
    for paragraph in paragraphs {
        out.push_str(&wrapped(paragraph));
    }
}

fn wrapped(text: &str) -> String {
    let mut out = String::new();
    let mut line = String::from(" ");
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(&line);
            out.push('\n');
            line = " ".into();
        }
        line.push(' ');
        line.push_str(word);
    }
    out + &line + "\n"
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// The failing example, with carets under what the finding points at.
fn pointed(rule: &Rule) -> String {
    let example = rule.failing();
    let mut out = String::new();
    let mut start = 0;
    for line in example.text.split_inclusive('\n') {
        out.push_str(line);
        let end = start + line.len();
        if (start..end).contains(&example.span.start) {
            let before = line[..example.span.start - start].chars().count();
            let marked = &line[example.span.start - start..example.span.end.min(end) - start];
            let carets = "^".repeat(marked.trim_end().chars().count().clamp(1, WIDTH - 4));
            out.push_str(&format!("{}{carets}\n", " ".repeat(before)));
        }
        start = end;
    }
    out
}

/// Rules on a terminal, step by step.
pub fn list(rules: &[&Rule]) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        let mut rules = rules.iter().filter(|rule| rule.group() == group).peekable();
        if rules.peek().is_none() {
            continue;
        }
        out.push_str(&format!("{}\n", capitalized(&group_title(group))));
        for rule in rules {
            out.push_str(&format!("  {}  {:<8} {}\n", rule.code, rule.level.name(), rule.name));
        }
        out.push('\n');
    }
    out + "`journeymap explain JM404` shows the page of a rule.\n"
}

fn rules_of(group: Group) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(move |rule| rule.group() == group)
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// `docs/rules.md`.
pub fn markdown() -> String {
    let mut out = String::from(
        "# Rules\n\n\
         Every finding has a code. The hundreds tell the step of the method: 0 is the format, 1 to 6 are the steps, 7 is\n\
         practice. This page is written from the rules' own declarations (`UPDATE=1 cargo test --test rules`);\n\
         `journeymap explain JM404` shows one of them on the terminal.\n\n\
         - **error**: the definition cannot be compiled as meant, or a step of the method is missing altogether.\n\
         - **warning**: the step is there, but weak. `--strict` counts it as a failure.\n\
         - **info**: advice.\n",
    );
    for group in Group::ALL {
        out.push_str(&format!(
            "\n## {}\n\n| code | name | level |\n|---|---|---|\n",
            capitalized(&group_title(group))
        ));
        for rule in rules_of(group) {
            let anchor = format!("{}-{}", rule.code, rule.name).to_lowercase();
            out.push_str(&format!(
                "| [{}](#{anchor}) | {} | {} |\n",
                rule.code,
                rule.name,
                rule.level.name()
            ));
        }
    }
    for group in Group::ALL {
        rules_of(group).for_each(|rule| out.push_str(&markdown_page(rule)));
    }
    out
}

/// One rule in Markdown.
pub fn markdown_page(rule: &Rule) -> String {
    format!(
        "\n### {} {}\n\n*{}*\n\n{}\n\n{} In the method: {}.\n\n\
         This map has it:\n\n```yaml\n{}```\n\nThis one does not:\n\n```yaml\n{}```\n",
        rule.code,
        rule.name,
        capitalized(&belongs_to(rule)),
        rule.looks_for,
        rule.why,
        rule.source,
        rule.failing().text,
        rule.passes
    )
}

/// Rules for programs.
pub fn json<'a>(rules: impl IntoIterator<Item = &'a Rule>) -> String {
    let rules: Vec<Value> = rules.into_iter().map(object).collect();
    json::pretty(&rules)
}

fn object(rule: &Rule) -> Value {
    json!({
        "code": rule.code.to_string(),
        "name": rule.name,
        "level": rule.level.name(),
        "step": rule.group().step().map(|step| step + 1),
        "group": rule.group().title(),
        "looks_for": rule.looks_for,
        "why": rule.why,
        "source": rule.source,
        "fails": rule.failing().text,
        "passes": rule.passes,
        "can_be_switched_off": rule.can_be_switched_off(),
    })
}
