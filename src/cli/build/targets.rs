//! Which formats go where: what `-f`, `-o` and the name of the input mean together.

use super::format::{Format, endings};
use crate::cli::Failure;
use crate::cli::input::Input;
use std::path::{Path, PathBuf};

/// Where one format goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    Stdout,
    File(PathBuf),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub format: Format,
    pub place: Place,
}

impl Target {
    /// Where one of several pictures goes: `map-03.svg`. One alone has no number.
    pub fn numbered(&self, number: usize, count: usize) -> Target {
        let Place::File(path) = &self.place else {
            return self.clone();
        };
        if count < 2 {
            return self.clone();
        }
        let digits = count.to_string().len();
        let mut name = path.file_stem().unwrap_or_default().to_os_string();
        name.push(format!("-{number:0digits$}"));
        if let Some(ending) = path.extension() {
            name.push(".");
            name.push(ending);
        }
        Target {
            format: self.format,
            place: Place::File(path.with_file_name(name)),
        }
    }
}

/// The targets of a run, in the order of [`Format::ALL`], each format once.
///
/// `inputs` are what the run was given: what was found in a folder of them keeps the folders in between.
/// `suffix` stands between the name of the input and the ending, if it is not empty: `map.solutions.svg`.
pub fn targets(
    input: &Input,
    inputs: &[Input],
    formats: &[Format],
    output: Option<&Path>,
    suffix: &str,
) -> Result<Vec<Target>, Failure> {
    match output {
        None => beside_input(input, formats, suffix),
        Some(path) if path == Path::new("-") => stdout(formats),
        Some(path) if is_folder(path) => in_folder(input, inputs, formats, path, suffix),
        Some(path) => one_file(formats, path),
    }
}

/// Beside the input, under its name; the only place for standard input is standard output.
fn beside_input(input: &Input, formats: &[Format], suffix: &str) -> Result<Vec<Target>, Failure> {
    match input {
        Input::File(path) => Ok(named(path, formats, suffix)),
        Input::Stdin => match formats {
            [format] => Ok(vec![to_stdout(*format)]),
            _ => Err(
                Failure::usage("standard input has no name, so there is none for the outputs")
                    .help("write one format to standard output with `-f svg`")
                    .help("or name a file with `-o map.svg`"),
            ),
        },
    }
}

fn stdout(formats: &[Format]) -> Result<Vec<Target>, Failure> {
    match formats {
        [format] => Ok(vec![to_stdout(*format)]),
        [] => {
            Err(Failure::usage("standard output takes one format, and none was named").help("say which: `-f svg -o -`"))
        }
        _ => Err(
            Failure::usage("standard output takes one format, and several were named")
                .help("keep one of them: `-f svg -o -`"),
        ),
    }
}

fn in_folder(
    input: &Input,
    inputs: &[Input],
    formats: &[Format],
    folder: &Path,
    suffix: &str,
) -> Result<Vec<Target>, Failure> {
    match input.path() {
        Some(path) => Ok(named(&folder.join(inside(path, inputs)), formats, suffix)),
        None => Err(
            Failure::usage("standard input has no name, so there is none for the outputs")
                .help(format!("name a file: `-o {}`", folder.join("map.svg").display())),
        ),
    }
}

fn one_file(formats: &[Format], path: &Path) -> Result<Vec<Target>, Failure> {
    let shown = path.display();
    let format = match (formats, Format::of(path)) {
        ([], Some(format)) => format,
        ([], None) => {
            return Err(Failure::usage(format!("the ending of `{shown}` does not say a format"))
                .help(format!("end it in {}, or name the format with `-f`", endings()))
                .help(format!("for a folder, write `{shown}/`")));
        }
        ([wanted], Some(format)) if *wanted != format => {
            let (wanted, ending) = (wanted.ending(), format.ending());
            return Err(
                Failure::usage(format!("`-f {wanted}` and the ending of `{shown}` disagree")).help(format!(
                    "leave out `-f` to write {ending}, or end the name in .{wanted}"
                )),
            );
        }
        ([format], _) => *format,
        _ => {
            return Err(
                Failure::usage(format!("one file, `{shown}`, cannot hold several formats"))
                    .help("name a folder, such as `-o out/`"),
            );
        }
    };
    Ok(vec![Target {
        format,
        place: Place::File(path.to_owned()),
    }])
}

fn to_stdout(format: Format) -> Target {
    Target {
        format,
        place: Place::Stdout,
    }
}

/// The path of a map in the folder that it was found in, or its name.
fn inside<'p>(path: &'p Path, inputs: &[Input]) -> &'p Path {
    // The walk through `.` leaves that away.
    let folders = inputs.iter().filter_map(Input::path);
    let folders = folders.map(|folder| folder.strip_prefix(".").unwrap_or(folder));
    let mut found = folders.filter_map(|folder| path.strip_prefix(folder).ok());
    let name = path.file_name().map_or(path, Path::new);
    found.find(|inside| !inside.as_os_str().is_empty()).unwrap_or(name)
}

/// What a map is called among those of one run.
pub fn below(input: &Input, inputs: &[Input]) -> String {
    input
        .path()
        .map_or_else(|| input.name(), |path| inside(path, inputs).display().to_string())
}

/// The usual formats, or those named, under the name of `path` with their own endings.
fn named(path: &Path, formats: &[Format], suffix: &str) -> Vec<Target> {
    let ending = |format: Format| match suffix {
        "" => format.ending().to_owned(),
        suffix => format!("{suffix}.{}", format.ending()),
    };
    let wanted = if formats.is_empty() { &Format::USUAL } else { formats };
    Format::ALL
        .into_iter()
        .filter(|format| wanted.contains(format))
        .map(|format| Target {
            format,
            place: Place::File(path.with_extension(ending(format))),
        })
        .collect()
}

/// A folder that is there, or a name that can only be one.
pub fn is_folder(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(b"/") || path.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(input: &str, formats: &[Format], output: Option<&str>) -> Result<Vec<String>, String> {
        let input = Input::named(input.into()).unwrap();
        let targets = targets(&input, &[], formats, output.map(Path::new), "").map_err(|failure| failure.message)?;
        let place = |target: &Target| match &target.place {
            Place::Stdout => format!("{}>", target.format.ending()),
            Place::File(path) => path.display().to_string(),
        };
        Ok(targets.iter().map(place).collect())
    }

    #[test]
    fn outputs_stand_beside_the_input() {
        assert_eq!(
            places("a/b.map.yaml", &[], None).unwrap(),
            ["a/b.map.svg", "a/b.map.png", "a/b.map.html"]
        );
        assert_eq!(
            places("b", &[Format::Png, Format::Svg], None).unwrap(),
            ["b.svg", "b.png"]
        );
    }

    #[test]
    fn an_output_is_a_file_a_folder_or_standard_output() {
        assert_eq!(places("a/b.yaml", &[], Some("c.PNG")).unwrap(), ["c.PNG"]);
        assert_eq!(places("a/b.yaml", &[Format::Svg], Some("c")).unwrap(), ["c"]);
        assert_eq!(places("a/b.yaml", &[Format::Svg], Some("c/")).unwrap(), ["c/b.svg"]);
        assert_eq!(places("a/b.yaml", &[Format::Svg], Some(".")).unwrap(), ["./b.svg"]);
        assert_eq!(places("a/b.yaml", &[Format::Svg], Some("-")).unwrap(), ["svg>"]);
        assert_eq!(places("-", &[Format::Html], None).unwrap(), ["html>"]);
        assert_eq!(places("-", &[], Some("c.html")).unwrap(), ["c.html"]);
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (input, formats, output) in [
            ("-", &[][..], None),
            ("-", &[Format::Svg, Format::Png], None),
            ("-", &[Format::Svg], Some("c/")),
            ("b.yaml", &[], Some("-")),
            ("b.yaml", &[Format::Svg, Format::Png], Some("-")),
            ("b.yaml", &[], Some("c")),
            ("b.yaml", &[], Some("c.jpg")),
            ("b.yaml", &[Format::Svg], Some("c.png")),
            ("b.yaml", &[Format::Svg, Format::Png], Some("c.png")),
        ] {
            assert!(
                places(input, formats, output).is_err(),
                "{input} {formats:?} {output:?}"
            );
        }
    }
}
