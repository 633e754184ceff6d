//! Which characters of a page are set in which face, so that no others are embedded; `page.css` says what is set how.

use super::view::{Item, Page, Table};
use crate::render::svg::fonts::Usage;
use crate::text::FaceId;

impl Page<'_> {
    /// Counts what is set in which face, as `page.css` says it.
    pub fn count_glyphs(&self, usage: &mut Usage) {
        let head = &self.head;
        // Small and half bold in a wide window, large and bold in a narrow one.
        usage.add_text(FaceId::Bold, &head.heading);
        usage.add_text(FaceId::SemiBold, &head.heading);
        // Evidence numbers and what the template puts between texts.
        for face in [FaceId::Regular, FaceId::SemiBold] {
            usage.add_text(face, "0123456789 , · –");
        }
        let regular = [&head.finding].into_iter().chain(&head.validity);
        let regular = regular.chain(&head.summary).chain(&head.foot);
        regular.for_each(|text| usage.add_text(FaceId::Regular, text));
        head.over
            .iter()
            .for_each(|text| usage.add_text(FaceId::SemiBold, &text.to_uppercase()));
        usage.add_text(FaceId::SemiBold, head.kind);
        for text in self
            .words
            .all()
            .into_iter()
            .chain(self.personas.iter().map(String::as_str))
        {
            usage.add_text(FaceId::SemiBold, text);
            usage.add_text(FaceId::Regular, text);
        }
        for band in &self.bands {
            usage.add_text(FaceId::Regular, &band.name);
        }
        for sign in &head.signs {
            usage.add_text(FaceId::Regular, &sign.text);
        }
        usage.add_text(FaceId::SemiBold, head.draft.unwrap_or_default());
        for fact in &head.facts {
            usage.add_text(FaceId::SemiBold, &fact.term.to_uppercase());
            fact.texts.iter().for_each(|text| usage.add_text(FaceId::Regular, text));
        }
        for count in &head.counts {
            usage.add_text(FaceId::SemiBold, &count.value);
            usage.add_text(FaceId::Regular, &count.label);
            usage.add_text(FaceId::Regular, &count.more);
        }
        let tables = self.parts.iter().flat_map(|part| &part.tables);
        tables.for_each(|table| table.count_glyphs(usage));
    }
}

impl Table {
    fn count_glyphs(&self, usage: &mut Usage) {
        usage.add_text(FaceId::Regular, &self.over);
        for text in [&self.caption, &self.corner, &self.kind] {
            usage.add_text(FaceId::SemiBold, text);
        }
        for mark in &self.marks {
            usage.add_text(FaceId::SemiBold, &mark.score);
            usage.add_text(FaceId::Regular, &mark.who);
        }
        usage.add_text(FaceId::Regular, &self.lead);
        for column in &self.columns {
            usage.add_text(FaceId::SemiBold, &column.over.to_uppercase());
            usage.add_text(FaceId::SemiBold, &column.name);
        }
        for row in &self.rows {
            let faces = std::iter::once(FaceId::SemiBold).chain(std::iter::repeat(FaceId::Regular));
            for (cell, face) in row.cells.iter().zip(faces) {
                cell.iter().for_each(|item| item.count_glyphs(usage, face));
            }
        }
    }
}

impl Item {
    fn count_glyphs(&self, usage: &mut Usage, face: FaceId) {
        usage.add_text(face, &self.text);
        usage.add_text(FaceId::SemiBold, &self.strong);
        usage.add_text(FaceId::SemiBold, &self.number);
        usage.add_text(FaceId::Italic, &self.quote);
        self.small.iter().for_each(|text| usage.add_text(FaceId::Regular, text));
    }
}
