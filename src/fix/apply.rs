//! Puts fixes into a text.

use crate::diag::{Edit, Fix};
use std::ops::Range;

/// A text with fixes in it.
pub struct Applied {
    pub text: String,
    /// The fixes there was room for.
    pub taken: Vec<Taken>,
}

/// A fix that is in the text.
#[derive(Debug, PartialEq)]
pub struct Taken {
    /// Its place among those given.
    pub number: usize,
    /// Where what it put in is now.
    pub places: Vec<Range<usize>>,
}

/// Applies fixes. Of two that overlap, the first is taken; the other may fit in a second round.
pub fn apply(text: &str, fixes: &[&Fix]) -> Applied {
    let mut edits: Vec<(usize, &Edit)> = Vec::new();
    let mut taken: Vec<Taken> = Vec::new();
    for (number, fix) in fixes.iter().enumerate() {
        let fits = fix
            .edits
            .iter()
            .all(|edit| is_inside(text, edit) && edits.iter().all(|(_, other)| are_apart(edit, other)));
        if fits {
            edits.extend(fix.edits.iter().map(|edit| (taken.len(), edit)));
            let places = Vec::new();
            taken.push(Taken { number, places });
        }
    }
    edits.sort_by_key(|(_, edit)| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for (owner, edit) in edits {
        out.push_str(&text[at..edit.span.start as usize]);
        let start = out.len();
        out.push_str(&edit.text);
        if let Some(taken) = taken.get_mut(owner) {
            taken.places.push(start..out.len());
        }
        at = edit.span.end as usize;
    }
    out.push_str(&text[at..]);
    Applied { text: out, taken }
}

fn is_inside(text: &str, edit: &Edit) -> bool {
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    start <= end && text.is_char_boundary(start) && text.is_char_boundary(end)
}

/// Two insertions at one place would depend on their order.
fn are_apart(a: &Edit, b: &Edit) -> bool {
    a.span.end < b.span.start || b.span.end < a.span.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    fn fix(edits: &[(usize, usize, &str)]) -> Fix {
        let edit = |(start, end, text): &(usize, usize, &str)| Edit {
            span: Span::new(FileId(0), *start, *end),
            text: (*text).into(),
        };
        Fix {
            title: String::new(),
            edits: edits.iter().map(edit).collect(),
        }
    }

    #[test]
    fn fixes_that_overlap_wait_for_the_next_round() {
        let fixes = [
            fix(&[(6, 7, "ü"), (0, 1, "Au")]),
            fix(&[(4, 8, "x")]),
            fix(&[(9, 9, "!")]),
        ];
        let applied = apply("abc def g", &fixes.each_ref());
        assert_eq!(applied.text, "Aubc deü g!");
        let [first, third] = &applied.taken[..] else {
            panic!("{:?}", applied.taken);
        };
        assert_eq!((first.number, first.places.as_slice()), (0, &[0..2, 7..9][..]));
        assert_eq!((third.number, third.places.first()), (2, Some(&(11..12))));
        let outside = apply("abc", &[&fix(&[(2, 9, "x")])]);
        assert_eq!((outside.text.as_str(), outside.taken.len()), ("abc", 0));
    }
}
