//! Puts fixes into a text.

use crate::diag::{Edit, Fix};

/// The text with the fixes in it, and how many there was room for. Of two that overlap, the first is taken; the other
/// may fit in a second round.
pub fn apply(text: &str, fixes: &[Fix]) -> (String, usize) {
    let mut taken: Vec<&Edit> = Vec::new();
    let mut count = 0;
    for fix in fixes {
        let fits = fix
            .edits
            .iter()
            .all(|edit| is_inside(text, edit) && taken.iter().all(|other| are_apart(edit, other)));
        if fits {
            taken.extend(&fix.edits);
            count += 1;
        }
    }
    taken.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in taken {
        out.push_str(&text[at..edit.span.start as usize]);
        out.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    out.push_str(&text[at..]);
    (out, count)
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
            fix(&[(6, 7, "ü"), (0, 1, "A")]),
            fix(&[(4, 8, "x")]),
            fix(&[(9, 9, "!")]),
        ];
        assert_eq!(apply("abc def g", &fixes), ("Abc deü g!".into(), 2));
        assert_eq!(apply("abc", &[fix(&[(2, 9, "x")])]), ("abc".into(), 0));
    }
}
