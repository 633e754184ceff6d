//! Several maps in one run: where all of it goes, and the page over their pages.

use super::design::Design;
use super::draw::{Drawn, Made, looks};
use super::format::Format;
use super::targets::{Place, Target, is_folder};
use crate::check::Scorecard;
use crate::cli::{Failure, templates};
use crate::config::relabel;
use crate::render::html::{Faulty, Member, brand, index, language};
use crate::source::{SourceFile, Sources};
use crate::text::{Fonts, Typesetter};
use crate::view::View;
use crate::words::Words;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The name of the page over the pages.
const INDEX: &str = "index.html";

/// Several maps go beside themselves or into one folder.
pub fn refuse_one_file(output: Option<&Path>) -> Result<(), Failure> {
    match output.filter(|path| !is_folder(path)) {
        None => Ok(()),
        Some(path) => {
            let shown = path.display();
            let failure = Failure::usage(format!("several maps do not fit into `{shown}`"));
            Err(match shown.to_string().as_str() {
                "-" => failure.help("name a folder, such as `-o site/`"),
                _ => failure.help(format!("for a folder, write `{shown}/`")),
            })
        }
    }
}

/// Where the page over the pages goes: into a folder with the pages of the maps.
pub fn place(output: Option<&Path>, targets: &[Vec<Target>]) -> Option<PathBuf> {
    let has_pages = targets.iter().flatten().any(|target| target.format == Format::Html);
    output.filter(|_| has_pages).map(|folder| folder.join(INDEX))
}

/// Whether a file has the name of the page over the pages.
pub fn is_index(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == INDEX)
}

/// No two files of a run have one name.
pub fn refuse_same_names(targets: &[Vec<Target>], names: &[String], index: Option<&Path>) -> Result<(), Failure> {
    let mut taken: BTreeMap<&Path, &str> = index.map(|path| (path, "")).into_iter().collect();
    for (targets, name) in targets.iter().zip(names) {
        for target in targets {
            let Place::File(path) = &target.place else { continue };
            let Some(other) = taken.insert(path, name) else {
                continue;
            };
            let shown = path.display();
            return Err(match other {
                "" => Failure::usage(format!(
                    "`{name}` would be written to `{shown}`, the page over all maps"
                ))
                .help("give the map another name, or build it alone"),
                other => Failure::usage(format!("`{other}` and `{name}` would both be written to `{shown}`"))
                    .help("give one of them another name, or build them into folders of their own"),
            });
        }
    }
    Ok(())
}

/// A map with its page, if it has one in the folder of the page over all.
pub fn member(
    view: View,
    card: &Scorecard,
    targets: &[Target],
    sources: &Sources,
    draft: bool,
    index: &Path,
) -> Option<Member> {
    let page = targets.iter().find(|target| target.format == Format::Html)?;
    let Place::File(path) = &page.place else {
        return None;
    };
    let inside = path.strip_prefix(index.parent()?).ok()?;
    let parts: Vec<&[u8]> = inside.iter().map(OsStr::as_encoded_bytes).collect();
    let name = |file: &SourceFile| match &file.path {
        Some(path) => path.display().to_string(),
        None => file.name.clone(),
    };
    Some(Member {
        card: view.card(card),
        view,
        draft,
        page: parts.join(&b'/'),
        files: sources.iter().map(name).collect(),
    })
}

/// The page over the pages of these maps, in the design of one of them.
pub fn page(
    path: PathBuf,
    members: &[Member],
    faulty: &[Faulty],
    design: &Design,
    fonts: &Fonts,
) -> Result<Drawn, Failure> {
    let lang = language(members);
    let mut words = Words::of(&lang);
    relabel(&mut words, &design.labels, &lang);
    let typesetter = Typesetter::with_fonts(&lang, fonts.clone());
    let looks = looks(design.theme.as_ref(), &brand(members));
    let text = index(&design.templates, members, faulty, &looks, &words, &typesetter).map_err(templates::faulty)?;
    Ok(Drawn {
        target: Target {
            format: Format::Html,
            place: Place::File(path),
        },
        made: Made {
            bytes: text.into_bytes(),
            size: None,
            small: None,
        },
    })
}
