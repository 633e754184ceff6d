//! The brand, and images that are named by a path.

use super::Build;
use crate::model::images::load;
use crate::model::written::FlagOrText;
use crate::model::{Brand, Confidential, Image, Text};
use std::collections::BTreeSet;

impl Build<'_> {
    pub fn brand(&mut self) -> Brand {
        let Some(brand) = &self.written.map.brand else {
            return Brand::default();
        };
        let mut broken = BTreeSet::new();
        Brand {
            client: brand.client.clone(),
            author: brand.author.clone(),
            logo: self.image(&mut broken, "logo", &brand.logo),
            color: brand.color,
            accent: brand.accent,
            footer: brand.footer.clone(),
            confidential: match &brand.confidential {
                None | Some(FlagOrText::Flag(false, _)) => None,
                Some(FlagOrText::Flag(true, _)) => Some(Confidential::Plain),
                Some(FlagOrText::Text(text)) => Some(Confidential::Text(text.clone())),
            },
        }
    }

    pub fn image(
        &mut self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        path: &Option<Text>,
    ) -> Option<Image> {
        let path = path.as_ref()?;
        match load(self.sources, self.files, path) {
            Ok(image) => Some(image),
            Err(found) => {
                self.problems.add(*found);
                broken.insert(key);
                None
            }
        }
    }
}
