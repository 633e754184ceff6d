//! A folder of its own for each test, and the program run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

pub const BINARY: &str = env!("CARGO_BIN_EXE_journeymap");

/// The smallest map that has every step of the method.
pub const COMPLETE: &str = "\
title: Booking a table
type: current-state
goals: [Fewer abandoned bookings]
personas:
  - {name: Mia, goals: [A table for six on Saturday]}
stages:
  - name: Search
    customer_goal: Find a place with room
    touchpoints:
      - {name: Map listing, channel: search, emotion: 1}
  - name: Book
    customer_goal: Be sure of the table
    touchpoints:
      - name: Booking form
        channel: web
        emotion: -2
        pain_points:
          - {name: Form rejects parties over four, severity: critical, solved_by: [Phone line on the form]}
solutions:
  - {name: Phone line on the form, owner: Front desk}
";

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Run {
    pub fn out(&self) -> String {
        String::from_utf8(self.stdout.clone()).expect("standard output is text")
    }

    /// The run ended with `code`; else everything it said is shown.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        self
    }

    /// The last line on standard error.
    pub fn last_line(&self) -> &str {
        self.stderr.lines().last().unwrap_or_default()
    }
}

pub struct Folder {
    dir: TempDir,
}

impl Folder {
    pub fn new() -> Self {
        Self {
            dir: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    /// A folder with the complete map in `map.yaml`.
    pub fn with_map() -> Self {
        let folder = Self::new();
        folder.write("map.yaml", COMPLETE);
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("folders can be made");
        fs::write(path, text).expect("the file can be written");
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path()).expect("the folder can be read");
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program in this folder, with nothing from outside that changes what it does.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.dir.path()).stdin(Stdio::null());
        for name in [
            "NO_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
            "SOURCE_DATE_EPOCH",
            "RUST_BACKTRACE",
            "CI",
        ] {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        finish(self.command(BINARY).args(args))
    }

    pub fn run_env(&self, env: &[(&str, &str)], args: &[&str]) -> Run {
        finish(self.command(BINARY).envs(env.iter().copied()).args(args))
    }

    pub fn run_stdin(&self, input: impl AsRef<[u8]>, args: &[&str]) -> Run {
        let mut child = self.command(BINARY);
        child
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = child.spawn().expect("the program starts");
        // A program that does not want its input closes it.
        let _ = child.stdin.take().expect("piped").write_all(input.as_ref());
        result(child.wait_with_output().expect("the program ends"))
    }

    /// A line of shell in this folder; `$JM` is the program.
    pub fn shell(&self, line: &str) -> Run {
        finish(self.command("bash").env("JM", BINARY).args(["-c", line]))
    }
}

fn finish(command: &mut Command) -> Run {
    result(command.output().expect("the program starts"))
}

fn result(output: std::process::Output) -> Run {
    Run {
        code: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Width and height from the header of a PNG.
pub fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
