//! Which rules hold for which map: the project's configuration, and the options on top of it.

use super::Failure;

use super::input::Input;
use crate::check::{Choice, Setting, Settings, Unselectable, selector};
use crate::config::{self, Config, InForce};
use crate::method::synonyms;
use crate::model::CONFIG_FILE;
use crate::report::Verdict;
use crate::source::Sources;
use crate::syntax::{nearest, read_source};
use crate::text::Fonts;
use clap::Args;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Options that choose rules.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Rules")]
pub struct RuleArgs {
    /// Use only these rules: codes, their beginnings or names, such as JM4,JM602
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    select: Vec<String>,

    /// Switch these rules off
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    ignore: Vec<String>,

    /// Change how much rules weigh: error, warning, info or off, such as JM404=error
    #[arg(long = "level", value_name = "RULE=LEVEL", value_delimiter = ',')]
    levels: Vec<String>,
}

impl RuleArgs {
    /// The options as the last layer of settings.
    pub fn layer(&self) -> Result<Vec<Setting>, Failure> {
        let mut layer = Vec::new();
        if !self.select.is_empty() {
            layer.push(setting("JM".into(), Choice::Off, "--select"));
        }
        for text in &self.select {
            layer.push(setting(named(text, "--select")?, Choice::On, "--select"));
        }
        for text in &self.ignore {
            layer.push(setting(named(text, "--ignore")?, Choice::Off, "--ignore"));
        }
        for text in &self.levels {
            let (rule, level) = text.split_once('=').unwrap_or((text, ""));
            layer.push(setting(named(rule, "--level")?, choice(level, text)?, "--level"));
        }
        Ok(layer)
    }
}

fn setting(prefix: String, choice: Choice, option: &str) -> Setting {
    let origin = option.to_owned();
    Setting { prefix, choice, origin }
}

fn choice(level: &str, text: &str) -> Result<Choice, Failure> {
    let found = config::LEVELS.iter().find(|(name, _)| *name == level.trim());
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let failure = Failure::usage(format!("`--level {text}` does not say which level"));
        let names = config::LEVELS.iter().map(|(name, _)| *name);
        let meant = nearest(level.trim(), names).or_else(|| synonyms::meant(level, synonyms::LEVELS));
        match meant.filter(|_| !level.trim().is_empty()) {
            Some(meant) => failure.help(format!("did you mean `{meant}`?")),
            None => failure,
        }
        .help("write the rule, `=`, and error, warning, info or off, such as `--level JM404=error`")
    })
}

fn named(text: &str, option: &str) -> Result<String, Failure> {
    selector(text).map_err(|problem| match problem {
        Unselectable::Unknown(meant) => {
            let failure = Failure::usage(format!("`{option}` names `{text}`, and there is no such rule"));
            match meant {
                Some(code) => failure.help(format!("did you mean `{code}`?")),
                None => failure.help(
                    "write codes such as `JM502`, or how they begin, such as `JM5`; `journeymap explain` lists all rules",
                ),
            }
        }
        Unselectable::Mandatory => Failure::usage(format!(
            "`{option}` names `{text}`, which finds what cannot be compiled as meant"
        ))
        .help("mend what it finds; of the format only JM012, JM017, JM018 and JM019 can be changed"),
    })
}

/// The configurations of the maps of one run: each file is read once.
#[derive(Default)]
pub struct Projects {
    /// By folder, the configuration file that holds there.
    folders: BTreeMap<PathBuf, Option<PathBuf>>,
    configs: BTreeMap<PathBuf, Config>,
    /// What is wrong with configuration files.
    pub verdicts: Vec<Verdict>,
}

impl Projects {
    /// What is in force for a map; `path` is where it lies, or is said to lie. Of a folder, what is for any map in it.
    pub fn in_force(&mut self, path: Option<&Path>) -> Result<InForce, Failure> {
        let map = path.map(absolute).map(|path| match path.is_dir() {
            true => path.join("map.yaml"),
            false => path,
        });
        Ok(match self.config_of(path)? {
            Some(config) => config.for_file(map.as_deref()),
            None => InForce::default(),
        })
    }

    /// The configuration file that holds for a map or a folder, as people write its path.
    pub fn file_of(&mut self, path: Option<&Path>) -> Result<Option<String>, Failure> {
        let config = self.config_of(path)?;
        Ok(config.and_then(|config| config.path.as_deref()).map(shown))
    }

    fn config_of(&mut self, path: Option<&Path>) -> Result<Option<&Config>, Failure> {
        let path = path.map(absolute);
        let folder = match path.as_deref() {
            Some(folder) if folder.is_dir() => folder.to_path_buf(),
            Some(file) => file.parent().unwrap_or(file).to_path_buf(),
            None => absolute(Path::new(".")),
        };
        if !self.folders.contains_key(&folder) {
            let found = folder
                .ancestors()
                .map(|folder| folder.join(CONFIG_FILE))
                .find(|path| path.is_file());
            self.folders.insert(folder.clone(), found);
        }
        let Some(path) = self.folders.get(&folder).cloned().flatten() else {
            return Ok(None);
        };
        if !self.configs.contains_key(&path) {
            let config = self.read(&path)?;
            self.configs.insert(path.clone(), config);
        }
        Ok(self.configs.get(&path))
    }

    fn read(&mut self, path: &Path) -> Result<Config, Failure> {
        let shown = shown(path);
        let bytes = Input::File(path.to_path_buf()).read()?;
        let mut sources = Sources::default();
        let (config, diagnostics) = match read_source(&mut sources, &shown, Some(path), bytes) {
            Ok(file) => config::read(&sources, file),
            Err(found) => (Config::default(), vec![*found]),
        };
        if !diagnostics.is_empty() {
            self.verdicts.push(Verdict {
                name: shown,
                sources,
                diagnostics,
                card: None,
            });
        }
        Ok(config)
    }
}

/// Links resolved as far as the file is there.
fn absolute(path: &Path) -> PathBuf {
    path.canonicalize()
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf())
}

/// A path as people write it from where they are.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().and_then(|folder| folder.canonicalize());
    let relative = here
        .ok()
        .and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    relative.unwrap_or_else(|| path.to_path_buf()).display().to_string()
}

/// The settings that the rules go by.
pub fn settings(in_force: &InForce, layer: &[Setting], today: Date, draft: bool, fonts: Fonts) -> Settings {
    let mut levels = in_force.levels.clone();
    levels.push(layer.to_vec());
    let labels = in_force
        .labels
        .iter()
        .map(|(key, text)| (key.clone(), text.value.clone()));
    Settings {
        today,
        draft,
        levels,
        source_age_months: in_force.source_age_months.value,
        fonts,
        labels: labels.collect(),
    }
}
