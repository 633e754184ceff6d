//! A map as a part of another page: what is in the file and what is not.

use super::support::Folder;
use std::collections::BTreeSet;

fn fragment(folder: &Folder, options: &[&str]) -> String {
    let mut args = vec!["build", "map.yaml", "-f", "html", "-o", "-"];
    args.extend(options);
    folder.run(&args).expect(0).out()
}

fn values<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    let after = text.split(before).skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_fragment_is_one_element_with_ids_of_its_own() {
    let folder = Folder::with_map();
    let page = fragment(&folder, &[]);
    assert!(page.contains("<html") && page.contains("<h1"), "the control");
    let fragment = fragment(&folder, &["--fragment"]);
    for outside in [
        "<!doctype",
        "<html",
        "<head>",
        "<body",
        "<main",
        "<h1",
        "<meta",
        "<title",
        "@page",
        "html:",
        "body.",
    ] {
        assert!(!fragment.contains(outside), "{outside}");
    }
    let start = "-->\n<article class=\"journeymap\" id=\"booking-a-table-top\" lang=\"en\" dir=\"ltr\"";
    assert!(fragment.contains(start) && fragment.ends_with("</article>\n"));
    let prefix = "booking-a-table-";
    let (ids, links, groups) = (
        values(&fragment, " id=\""),
        values(&fragment, " href=\"#"),
        values(&fragment, " name=\""),
    );
    assert!(ids.len() > 20 && links.len() > 10 && groups.len() > 4);
    for name in ids.iter().chain(&links).chain(&groups) {
        assert!(name.starts_with(prefix), "{name}");
    }
    let once: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "every id once");
    assert!(links.iter().all(|link| once.contains(link)), "no link to nothing");
}

#[test]
fn a_fragment_says_what_a_policy_has_to_allow() {
    let folder = Folder::with_map();
    let fragment = fragment(&folder, &["--fragment"]);
    let (first, rest) = fragment.split_once('\n').expect("lines");
    let words: Vec<&str> = first.split_whitespace().collect();
    let hash = |what: &str| {
        let at = words.iter().position(|word| *word == what).expect("the directive");
        words[at + 1].trim_matches(['\'', ';'])
    };
    // The page, whose policy browsers hold it to, has the same script under the same hash.
    let page = String::from_utf8({
        folder.run(&["build", "map.yaml", "-o", "p.html"]).expect(0);
        folder.read("p.html")
    })
    .expect("UTF-8");
    assert!(page.contains(&format!("script-src '{}'", hash("script-src"))));
    assert!(!page.contains(hash("style-src")), "its style sheet is its own");
    assert!(first.starts_with("<!-- ") && first.ends_with(" img-src data:; font-src data: -->"));
    assert!(!rest.contains(" style=\""), "nothing needs `unsafe-inline`");
}

#[test]
fn rules_for_one_map_are_for_its_element_alone() {
    let folder = Folder::with_map();
    let one = fragment(&folder, &["--fragment", "--id-prefix", "m1-"]);
    let two = fragment(&folder, &["--fragment", "--id-prefix", "m2-"]);
    assert_eq!(one.matches("\n#m1-top{--family:").count(), 1);
    let rest = |text: &str, prefix: &str| {
        text.lines()
            .skip_while(|line| line.starts_with("<!-- "))
            .map(|line| line.replace(prefix, ""))
            .collect::<Vec<_>>()
    };
    assert!(
        rest(&one, "m1-") == rest(&two, "m2-"),
        "but for the ids they are the same"
    );
    assert!(!rest(&one, "m1-").concat().contains("booking-a-table"));
}

#[test]
fn a_fragment_of_a_picture_is_refused() {
    let folder = Folder::with_map();
    let run = folder.run(&["build", "map.yaml", "-f", "svg", "--fragment"]).expect(2);
    assert_eq!(
        run.stderr,
        "error: `--fragment` is for HTML, which is not written\n  help: add it with `-f html`, or leave out `--fragment`\n"
    );
}
