//! Pages made from tables are what the tables say. `UPDATE=1 cargo test --test docs` writes them anew.

use journeymap::method::icons::ICON_NAMES;
use journeymap::scene::icons;
use journeymap::{docs, method};
use std::fs;
use std::path::Path;

#[test]
fn pages_are_what_the_tables_say() {
    for (name, page) in [
        ("phases", docs::phases()),
        ("channels", docs::channels()),
        ("themes", docs::themes()),
        ("labels", docs::labels()),
        ("redaction", docs::redaction()),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs")
            .join(name)
            .with_extension("md");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, page).unwrap();
        } else {
            let written = fs::read_to_string(&path).unwrap_or_default();
            assert!(
                written == page,
                "docs/{name}.md is out of date: UPDATE=1 cargo test --test docs"
            );
        }
    }
}

#[test]
fn every_icon_name_is_drawn_and_every_drawing_has_a_name() {
    assert_eq!(ICON_NAMES, icons::names().collect::<Vec<_>>());
    for channel in method::channels::BUILT_IN {
        assert!(ICON_NAMES.contains(&channel.id), "{}", channel.id);
    }
}
