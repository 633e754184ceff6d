//! Templates of one's own: what they can change, and what they cannot do.

use super::support::{COMPLETE, Folder};
use std::time::{Duration, Instant};

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("UTF-8")
}

/// A folder with the complete map and the built-in templates in `tpl`.
fn exported() -> Folder {
    let folder = Folder::with_map();
    folder.run(&["templates", "export", "tpl"]).expect(0);
    folder
}

/// Replaces a part of a template; it has to be there.
fn change(folder: &Folder, name: &str, from: &str, to: &str) {
    let before = text(folder, name);
    assert!(before.contains(from), "`{from}` is not in {name}");
    folder.write(name, before.replacen(from, to, 1));
}

#[test]
fn exported_templates_draw_what_the_built_in_ones_draw() {
    let folder = exported();
    folder.run(&["build", "map.yaml", "-o", "a/"]).expect(0);
    folder
        .run(&["build", "map.yaml", "-o", "b/", "--template-dir", "tpl"])
        .expect(0);
    for name in ["map.svg", "map.png", "map.html"] {
        let unmarked = |path: String| {
            let bytes = folder.read(&path);
            // Which templates an output was made from is in its mark.
            let mark = bytes.windows(17).position(|part| part == b"journeymap-stamp:");
            let mark = mark.filter(|_| name != "map.png").map_or(0..0, |at| at..at + 58);
            [&bytes[..mark.start], &bytes[mark.end..]].concat()
        };
        assert!(
            unmarked(format!("a/{name}")) == unmarked(format!("b/{name}")),
            "{name} differs"
        );
    }
    let page = text(&folder, "a/map.html");
    assert!(
        !page.contains("The rules of the page") && !page.contains("{#"),
        "comments are for those who write templates"
    );
}

#[test]
fn export_overwrites_nothing_unless_told_to() {
    let folder = exported();
    folder.write("tpl/page.css", "b{color:red}");
    let run = folder.run(&["templates", "export", "tpl"]).expect(3);
    assert_eq!(
        run.stderr,
        "error: `tpl/map.svg` is there already\n  help: name another folder, or overwrite it with `--force`\n"
    );
    assert_eq!(text(&folder, "tpl/page.css"), "b{color:red}");
    let run = folder.run(&["templates", "export", "tpl", "--force"]).expect(0);
    assert_eq!(
        run.stderr,
        "wrote map.svg, frame.html, fragment.html, page.html, page.css, frame.css, index.html, index.css to tpl\n"
    );
    assert!(text(&folder, "tpl/page.css").starts_with("/*\nThe rules of the page"));
}

#[test]
fn single_templates_are_replaced() {
    let folder = exported();
    folder.run(&["build", "map.yaml"]).expect(0);
    std::fs::remove_file(folder.path("tpl/page.html")).unwrap();
    change(
        &folder,
        "tpl/map.svg",
        "{{ body }}",
        "<g class=\"mine\">\n{{ body }}</g>\n",
    );
    folder.write("tpl/page.css", "b{color:red}");
    folder
        .run(&["build", "map.yaml", "-o", "own/", "--template-dir", "tpl"])
        .expect(0);
    assert!(text(&folder, "own/map.svg").contains("<g class=\"mine\">"));
    let page = text(&folder, "own/map.html");
    assert!(page.contains("b{color:red}</style>"));
    // The policy names the new style sheet: its hash has changed with it.
    let policy = |page: &str| {
        page.split("style-src ")
            .nth(1)
            .and_then(|rest| rest.split(';').next())
            .map(str::to_owned)
    };
    assert!(policy(&page).is_some());
    assert_ne!(policy(&page), policy(&text(&folder, "map.html")));
    assert!(
        folder.read("map.png") == folder.read("own/map.png"),
        "the PNG is drawn without templates"
    );
}

#[test]
fn a_project_keeps_its_templates_in_a_folder() {
    let folder = exported();
    change(&folder, "tpl/map.svg", "{{ body }}", "<!-- ours -->{{ body }}");
    folder.write("maps/map.yaml", COMPLETE);
    folder.write("journeymap.config.yaml", "template_dir: tpl\n");
    folder.run(&["build", "maps/map.yaml", "-f", "svg"]).expect(0);
    assert!(text(&folder, "maps/map.svg").contains("<!-- ours -->"));
    let run = folder.run(&["config", "maps/map.yaml"]).expect(0);
    let line = "template_dir: tpl        # journeymap.config.yaml:1\n";
    assert!(run.out().contains(line), "{}", run.out());
    for outside in ["../tpl", "/etc", "tpl/../.."] {
        folder.write("journeymap.config.yaml", format!("template_dir: {outside}\n"));
        let run = folder.run(&["build", "maps/map.yaml", "-f", "svg"]).expect(1);
        let message = format!("error[JM007]: `{outside}` leads out of the project");
        assert!(run.stderr.contains(&message), "{}", run.stderr);
    }
}

/// Builds with one template and returns what is said; whatever was there before has to be left.
fn refused(name: &str, template: &str) -> String {
    let folder = Folder::with_map();
    folder.write(&format!("t/{name}"), template);
    for output in ["map.svg", "map.html"] {
        folder.write(output, "the old one");
    }
    let started = Instant::now();
    let run = folder
        .run(&["build", "map.yaml", "-f", "svg,html", "--template-dir", "t"])
        .expect(3);
    assert!(started.elapsed() < Duration::from_secs(120), "{template}");
    for output in ["map.svg", "map.html"] {
        assert_eq!(text(&folder, output), "the old one", "{template}");
    }
    let start = run.stderr.find("error: ").expect("an error");
    run.stderr[start..].to_owned()
}

/// Each hostile or mistaken template, and the start of what is said about it.
const REFUSED: [(&str, &str); 22] = [
    (
        "\n  {{ titel }}",
        "2:6: there is no value `titel`\n  help: `journeymap templates export DIR`",
    ),
    (
        "{% include \"../../etc/passwd\" %}",
        "1:4: `{% include %}` cannot be used in a template\n  help: a template is one file",
    ),
    (
        "{% include \"/etc/passwd\" %}",
        "1:4: `{% include %}` cannot be used in a template",
    ),
    (
        "{%- import 'x' as y %}",
        "1:5: `{% import %}` cannot be used in a template",
    ),
    (
        "{%+extends 'map.svg'%}",
        "1:4: `{% extends %}` cannot be used in a template",
    ),
    (
        "{{ title | safe }}",
        "1:12: there is no filter as in `safe`\n  help: there are capitalize, default",
    ),
    (
        "{% autoescape false %}{{ title }}{% endautoescape %}",
        "1:4: `{% autoescape %}` cannot be used in a template\n  help: values are texts",
    ),
    (
        "{% set a = 'x' ~ 'x' %}",
        "1:16: `~` cannot be used in a template\n  help: write values beside each other",
    ),
    ("{% if 'x' + title %}", "1:11: `+` cannot be used in a template"),
    ("{{ 'x' * 1000000000 }}", "1:8: `*` cannot be used in a template"),
    ("{{ ['x', 'x'] }}", "1:4: a list cannot be written in a template"),
    (
        "{% set a = (title, title) %}",
        "1:18: a list cannot be written in a template",
    ),
    ("{{ {'a': 1} }}", "1:4: a list cannot be written in a template"),
    (
        "{% set a %}{{ title }}{{ title }}{% endset %}",
        "1:4: `{% set %}` without `=` cannot be used in a template",
    ),
    (
        "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}",
        "1:4: `{% macro %}` cannot be used in a template",
    ),
    (
        "{% for x in title recursive %}{{ loop(title) }}{% endfor %}",
        "1:19: a loop in a template cannot be recursive",
    ),
    (
        "{{ title | indent(999999999) }}",
        "1:12: there is no filter as in `indent(999999999)`",
    ),
    (
        "{{ range(1000000) }}",
        "1:4: there is no function as in `range(1000000)`",
    ),
    ("{{ title", "1:4: cannot be read: unexpected end of input"),
    (
        "{# '{{' #}{{ \"}} ~ \" ~ 1 }}",
        "1:22: `~` cannot be used in a template",
    ),
    ("<svg>", " the template does not make well-formed SVG: "),
    ("<p>text</p>", " the template does not make an `svg` element"),
];

#[test]
fn hostile_templates_are_refused_in_words() {
    for (template, expected) in REFUSED {
        let said = refused("map.svg", template);
        assert!(
            said.starts_with(&format!("error: t/map.svg:{expected}")),
            "{template}:\n{said}"
        );
        assert!(said.contains("\n  help: "), "{template}:\n{said}");
    }
}

#[test]
fn time_and_output_are_limited() {
    let loops = |depth: usize, inside: &str| {
        let (open, close) = ("{% for c in title %}".repeat(depth), "{% endfor %}".repeat(depth));
        format!("{open}{inside}{close}")
    };
    let said = refused("map.svg", &loops(9, ""));
    assert!(
        said.contains("the template takes too long\n  help: look for loops inside of loops"),
        "{said}"
    );
    let said = refused("map.svg", &loops(3, &"x".repeat(100_000)));
    assert!(
        said.starts_with("error: t/map.svg: the template writes more than 64 MB\n  help: "),
        "{said}"
    );
    let said = refused("page.html", &loops(3, "{{ style }}").replace("title", "head.title"));
    assert!(
        said.starts_with("error: t/page.html: the template writes more than 64 MB\n  help: "),
        "{said}"
    );
    let said = refused("map.svg", &" ".repeat(256 * 1024 + 1));
    assert!(
        said.starts_with("error: t/map.svg: the template is longer than 256 kB"),
        "{said}"
    );
}

#[test]
fn a_style_sheet_stays_inside_its_element() {
    let said = refused("page.css", "b{}\n i{} </STYLE ><script>alert(1)</script>");
    assert!(
        said.starts_with("error: t/page.css:2:6: `</style` would end the style sheet"),
        "{said}"
    );
}

#[test]
fn texts_of_the_map_never_become_markup() {
    let folder = Folder::new();
    let hostile = "title: \"<script>alert('1')</script>' onload='x {{ body }}\"";
    folder.write("map.yaml", COMPLETE.replace("title: Booking a table", hostile));
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{{ title }}</title><g id='{{ title }}' class=\"{{ title | upper }}\"/></svg>";
    folder.write("t/map.svg", svg);
    folder.write("t/frame.html", "{{ content }}");
    folder.write("t/page.html", "<p title='{{ head.heading }}'>{{ head.heading }}{{ head.over | join('<b>') }}</p>{{ style | default('') | length }}");
    folder
        .run(&["build", "map.yaml", "-f", "svg", "--template-dir", "t"])
        .expect(0);
    let picture = text(&folder, "map.svg");
    assert!(!picture.to_lowercase().contains("<script"), "{picture}");
    let document = roxmltree::Document::parse(&picture).expect("well formed");
    let group = document
        .descendants()
        .find(|node| node.has_tag_name("g"))
        .expect("the group");
    assert_eq!(group.attributes().len(), 2);
    let title = "<script>alert('1')</script>' onload='x {{ body }}";
    assert!(
        group.attribute("id").is_some_and(|id| id.starts_with(title)),
        "{picture}"
    );
    // What is markup can be written, and nothing else: filters find nothing in it.
    let run = folder
        .run(&["build", "map.yaml", "-f", "html", "--template-dir", "t"])
        .expect(3);
    assert!(run.stderr.contains("t/page.html:1:"), "{}", run.stderr);
    folder.write(
        "t/page.html",
        "<p title='{{ head.heading }}'>{{ head.over | join('<b>') }}</p>{{ style | upper }}",
    );
    folder
        .run(&["build", "map.yaml", "-f", "html", "--template-dir", "t"])
        .expect(0);
    let page = text(&folder, "map.html");
    assert!(
        page.starts_with("<p title='&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&#39; onload=&#39;x {{ body }}'>"),
        "{page}"
    );
    assert!(page.ends_with("</p>") && !page.contains("<b>"), "{page}");
}

#[test]
fn folders_and_files_that_cannot_be_used_are_named() {
    let folder = exported();
    let said = |args: &[&str]| {
        let mut all = vec!["build", "map.yaml", "-f", "svg", "--template-dir"];
        all.extend(args);
        let run = folder.run(&all).expect(3);
        run.stderr[run.stderr.find("error: ").expect("an error")..].to_owned()
    };
    assert_eq!(
        said(&["nowhere"]),
        "error: cannot read `nowhere`: no such file or folder\n"
    );
    folder.write("empty/readme.txt", "");
    assert!(
        said(&["empty"])
            .starts_with("error: `empty` holds no template\n  help: templates are called map.svg, frame.html, fragment.html, page.html, page.css, frame.css, index.html, index.css")
    );
    folder.write("latin/map.svg", b"<svg>\xe4</svg>");
    assert!(said(&["latin"]).starts_with("error: `latin/map.svg` is not UTF-8 text\n  help: "));
    folder.write("folders/map.svg/x", "");
    assert!(said(&["folders"]).starts_with("error: `folders/map.svg` is not a file\n  help: "));
    // A template is no place to write to.
    let before = folder.read("tpl/map.svg");
    folder
        .run(&["build", "map.yaml", "-o", "tpl/map.svg", "--template-dir", "tpl"])
        .expect(3);
    assert!(folder.read("tpl/map.svg") == before);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = exported();
    folder.write("secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">secret</svg>");
    std::fs::create_dir(folder.path("t")).unwrap();
    symlink("../secret.svg", folder.path("t/map.svg")).unwrap();
    let run = folder
        .run(&["build", "map.yaml", "-f", "svg", "--template-dir", "t"])
        .expect(3);
    assert!(
        run.stderr.ends_with(
            "error: `t/map.svg` leads out of its folder\n  help: put the template itself there, not a link to it\n"
        ),
        "{}",
        run.stderr
    );
    assert!(!folder.path("map.svg").exists());
    // The control: a link that stays inside is a template like others.
    std::fs::remove_file(folder.path("t/map.svg")).unwrap();
    folder.write("t/inside.svg", text(&folder, "tpl/map.svg"));
    symlink("inside.svg", folder.path("t/map.svg")).unwrap();
    folder
        .run(&["build", "map.yaml", "-f", "svg", "--template-dir", "t"])
        .expect(0);
}

/// What a configuration names is chosen by whoever wrote the project, not by whoever runs the program on it.
#[cfg(unix)]
#[test]
fn a_link_in_a_project_is_no_way_out_of_it() {
    use std::os::unix::fs::symlink;
    let folder = exported();
    std::fs::create_dir(folder.path("project")).unwrap();
    folder.write("project/map.yaml", COMPLETE);
    folder.write("project/journeymap.config.yaml", "template_dir: looks\n");
    let build = |arguments: &[&str]| folder.run(&[&["build", "project/map.yaml", "-f", "svg"], arguments].concat());
    symlink("../tpl", folder.path("project/looks")).unwrap();
    let run = build(&[]).expect(3);
    assert!(
        run.stderr.contains("looks` leads out of the project\n"),
        "{}",
        run.stderr
    );
    assert!(!folder.path("project/map.svg").exists());
    // Who names the folder on the command line may name any.
    build(&["--template-dir", "project/looks"]).expect(0);
    // The control: a link to a folder of the project is a folder like others.
    std::fs::remove_file(folder.path("project/looks")).unwrap();
    std::fs::rename(folder.path("tpl"), folder.path("project/tpl")).unwrap();
    symlink("tpl", folder.path("project/looks")).unwrap();
    build(&[]).expect(0);
}

/// Before `frame.html`, `page.html` made the whole page.
#[test]
fn a_page_within_a_page_is_refused() {
    let folder = exported();
    folder.run(&["build", "map.yaml"]).expect(0);
    for start in ["<!doctype html>\n<html>", "{# mine #}\n<HTML lang=\"{{ lang }}\">"] {
        folder.write(
            "tpl/page.html",
            format!("{start}<head><style>{{{{ style }}}}</style></head><body>x</body></html>"),
        );
        let run = folder
            .run(&["build", "map.yaml", "-o", "own.html", "--template-dir", "tpl"])
            .expect(3);
        assert_eq!(
            run.stderr,
            "error: tpl/page.html: it makes a whole page; it has to make what stands in the page, which `frame.html` is around\n  \
             help: move all that is not inside of `<body>` to `frame.html`, which `journeymap templates export DIR` writes\n  \
             help: `policy`, `style` and `script` belong there; in their place, `frame.html` puts what `page.html` makes\n"
        );
    }
    folder.write("tpl/page.html", "<p>{{ head.heading }}</p>");
    folder
        .run(&["build", "map.yaml", "-o", "own.html", "--template-dir", "tpl"])
        .expect(0);
}
