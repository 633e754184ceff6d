//! The program as people and scripts meet it: its arguments, messages, exit codes and files.

mod build;
mod check;
mod diff;
mod files;
mod findings;
mod fonts;
mod fragment;
mod hostile;
mod init;
mod labels;
mod messages;
mod portfolio;
mod redact;
mod shell;
mod shown;
mod support;
mod templates;
mod terminal;
mod up_to_date;
mod view;
