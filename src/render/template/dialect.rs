//! What of the template language may be used: values, `if`, `for`, `set` and `with`.
//!
//! Steps are counted when a template is filled in, memory is not: thirty lines that each put a text beside itself make
//! a gigabyte in as many steps. So nothing that makes one value out of several is let through: no `~`, `+` or `*`, no
//! lists, no captured blocks. Other files are out of reach because no word for them is left.

use super::TemplateFault;
use super::fault::place;

/// The words a block may begin with.
const WORDS: [&str; 9] = ["if", "elif", "else", "endif", "for", "endfor", "set", "with", "endwith"];
/// Names after which an opening bracket is no call.
const OPERATORS: [&str; 7] = ["and", "or", "not", "in", "is", "if", "else"];

/// Why a template is refused, and where.
struct Refusal {
    at: usize,
    what: What,
}

enum What {
    Word(String),
    Capture,
    Recursion,
    Operator(char),
    List,
}

/// Refuses what may not be used.
pub fn check(name: &str, text: &str) -> Result<(), TemplateFault> {
    let mut from = 0;
    while let Some((inside, kind)) = opening(text, from) {
        let rest = text.get(inside..).unwrap_or_default();
        let length = match kind {
            b'#' => Ok(rest.find("#}")),
            b'%' => block(rest),
            _ => Tag::new(rest, "}}").scan(),
        };
        match length {
            Ok(Some(length)) => from = inside + length + 2,
            // A tag without an end is left to the engine, which says so.
            Ok(None) => return Ok(()),
            Err(refusal) => return Err(refusal.fault(name, place(text, inside + refusal.at))),
        }
    }
    Ok(())
}

/// The nearest tag: where its inside starts, and the second character of its opening.
fn opening(text: &str, from: usize) -> Option<(usize, u8)> {
    let bytes = text.as_bytes();
    let braces = (from..bytes.len()).filter(|at| bytes.get(*at) == Some(&b'{'));
    braces
        .filter_map(|at| Some((at + 2, *bytes.get(at + 1)?)))
        .find(|(_, kind)| matches!(kind, b'{' | b'%' | b'#'))
}

fn block(rest: &str) -> Result<Option<usize>, Refusal> {
    let start = rest.len() - rest.trim_start_matches(['-', '+', ' ', '\t', '\r', '\n']).len();
    let word: String = rest.chars().skip(start).take_while(|c| is_name(*c)).collect();
    let refuse = |what| Err(Refusal { at: start, what });
    if !WORDS.contains(&word.as_str()) {
        return refuse(What::Word(word));
    }
    let mut tag = Tag::new(rest, "%}");
    tag.at = start + word.len();
    tag.names = word == "for";
    let length = tag.scan()?;
    if word == "set" && !tag.assigns {
        return refuse(What::Capture);
    }
    Ok(length)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The inside of one tag, read character by character.
struct Tag<'a> {
    rest: &'a str,
    end: &'static str,
    at: usize,
    /// What stands before is a value, so that a bracket behind it calls it or picks from it.
    value: bool,
    /// For each open bracket, whether it is that of a call.
    calls: Vec<bool>,
    /// Between `for` and `in`, where names stand with commas between them.
    names: bool,
    /// A `=` was seen.
    assigns: bool,
}

impl<'a> Tag<'a> {
    fn new(rest: &'a str, end: &'static str) -> Self {
        Self {
            rest,
            end,
            at: 0,
            value: false,
            calls: Vec::new(),
            names: false,
            assigns: false,
        }
    }

    /// Returns the length of the tag's inside; `None` if it does not end.
    fn scan(&mut self) -> Result<Option<usize>, Refusal> {
        while let Some(c) = self.left().chars().next() {
            if self.left().starts_with(self.end) {
                return Ok(Some(self.at));
            }
            match c {
                '"' | '\'' => match string(self.left()) {
                    Some(length) => self.skip(length, true),
                    None => return Ok(None),
                },
                c if is_name(c) => self.name()?,
                c if c.is_whitespace() => self.at += c.len_utf8(),
                c => self.sign(c)?,
            }
        }
        Ok(None)
    }

    fn left(&self) -> &'a str {
        self.rest.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, length: usize, value: bool) {
        self.at += length;
        self.value = value;
    }

    fn name(&mut self) -> Result<(), Refusal> {
        let left = self.left();
        let name = &left[..left.find(|c| !is_name(c)).unwrap_or(left.len())];
        if name == "recursive" {
            return self.refuse(What::Recursion);
        }
        self.names &= name != "in";
        self.skip(name.len(), !OPERATORS.contains(&name));
        Ok(())
    }

    fn sign(&mut self, c: char) -> Result<(), Refusal> {
        let mut value = false;
        match c {
            // A sign at either end of a tag is about white space.
            '+' if self.at == 0 || self.left()[1..].starts_with(self.end) => {}
            '~' | '+' | '*' => return self.refuse(What::Operator(c)),
            '{' | '}' => return self.refuse(What::List),
            '[' if !self.value => return self.refuse(What::List),
            ',' if !self.names && self.calls.last() != Some(&true) => return self.refuse(What::List),
            '(' | '[' => self.calls.push(c == '(' && self.value),
            ')' | ']' => {
                self.calls.pop();
                value = true;
            }
            '=' => self.assigns = true,
            _ => {}
        }
        self.skip(c.len_utf8(), value);
        Ok(())
    }

    fn refuse(&self, what: What) -> Result<(), Refusal> {
        Err(Refusal { at: self.at, what })
    }
}

/// The length of the string that a text begins with; `None` if it does not end.
fn string(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

impl Refusal {
    fn fault(&self, name: &str, place: (usize, usize)) -> TemplateFault {
        let fault = |message: String| TemplateFault::new(name, Some(place), message);
        match &self.what {
            What::Word(word) => {
                let fault = fault(format!("`{{% {word} %}}` cannot be used in a template"));
                match word.as_str() {
                    "include" | "import" | "from" | "extends" | "block" => {
                        fault.help("a template is one file and reads no other: put the text in its place")
                    }
                    "autoescape" => fault.help("values are texts of the map and stay texts; write markup around them"),
                    _ => fault.help(format!("there are {}", WORDS.join(", "))),
                }
            }
            What::Capture => fault("`{% set %}` without `=` cannot be used in a template".to_owned())
                .help("write `{% set name = value %}`, or repeat the text"),
            What::Recursion => {
                fault("a loop in a template cannot be recursive".to_owned()).help("write one loop inside the other")
            }
            What::Operator(sign) => fault(format!("`{sign}` cannot be used in a template"))
                .help("write values beside each other, `{{ one }}{{ two }}`; `loop.index` counts"),
            What::List => fault("a list cannot be written in a template".to_owned())
                .help("loop over the lists that it is given; `{% set %}` and `{% with %}` take one name"),
        }
    }
}
