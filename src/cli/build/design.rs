//! How a map is to look: what the options and the configuration say of templates, colours and labels.

use super::Run;
use super::args::Build;
use super::theme::ReadTheme;
use crate::cli::{Console, Failure, templates};
use crate::config::{InForce, Labels};
use crate::render::template::Templates;
use crate::report::Counts;
use crate::theme::Theme;
use std::path::PathBuf;

/// How a map looks, where somebody has said so.
pub struct Design {
    pub templates: Templates,
    pub theme: Option<Theme>,
    pub labels: Labels,
}

impl Build {
    /// How a map is to look, and the files of its own templates. The theme is read once.
    pub(super) fn design(
        &self,
        console: &Console,
        in_force: &InForce,
        run: &mut Run,
    ) -> Result<(Design, Vec<PathBuf>), Failure> {
        let (templates, files) = self.templates(in_force)?;
        let theme = match run.theme.take() {
            Some(theme) => theme,
            None => {
                let mut counts = Counts::default();
                let theme = self.theme(console, &mut counts)?;
                run.faults += counts.errors;
                run.counts.add(counts);
                theme
            }
        };
        run.theme = Some(theme.clone());
        let design = Design {
            templates,
            theme,
            labels: in_force.labels.clone(),
        };
        Ok((design, files))
    }

    /// The templates in use, and the files of those that are not built in.
    fn templates(&self, in_force: &InForce) -> Result<(Templates, Vec<PathBuf>), Failure> {
        match (&self.template_dir, &in_force.template_dir) {
            (Some(folder), _) => templates::load(folder),
            (None, Some(folder)) => templates::load_within(&in_force.root, &folder.value),
            (None, None) => Ok(Default::default()),
        }
    }

    /// The theme that was asked for. Faults of its file are shown and counted.
    fn theme(&self, console: &Console, counts: &mut Counts) -> Result<Option<Theme>, Failure> {
        let Some(choice) = &self.theme else { return Ok(None) };
        let ReadTheme {
            theme,
            findings,
            sources,
        } = choice.read()?;
        counts.add(Counts::of(&findings));
        console.diagnostics(&findings, &sources)?;
        Ok(theme)
    }
}
