//! How much a template may write.

use super::TemplateFault;
use std::io::{Error, Write};

/// Several times the page of the largest map.
pub const MOST: usize = 64 * 1024 * 1024;

/// What was written so far.
pub struct Output {
    most: usize,
    bytes: Vec<u8>,
    full: bool,
}

impl Output {
    pub fn new(most: usize) -> Self {
        Self {
            most,
            bytes: Vec::new(),
            full: false,
        }
    }

    pub fn is_full(&self) -> bool {
        self.full
    }

    /// Templates write nothing but text.
    pub fn into_text(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len().saturating_add(bytes.len()) > self.most {
            self.full = true;
            return Err(Error::other("the output is full"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub fn fault(name: &str) -> TemplateFault {
    TemplateFault::new(name, None, "the template writes more than 64 MB")
        .help("look for a loop inside a loop that writes everything again")
}
