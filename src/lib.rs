//! A compiler for customer journey maps.
//!
//! A definition in YAML becomes a model, the model is held to the six-step method, laid out as a scene of absolute
//! shapes, and written as SVG, PNG, HTML and PDF. Each step is a function from a value to a value; files, clock,
//! environment and terminal belong to `cli`.

#![forbid(unsafe_code)]

pub mod hash;

pub mod source;

pub mod diag;

pub mod method;

pub mod image;

pub mod syntax;

pub mod model;

pub mod words;

pub mod text;

pub mod scene;

pub mod theme;

pub mod schema;

pub mod docs;

pub mod compare;

pub mod check;

pub mod view;

pub mod config;

pub mod fix;

pub mod layout;

pub mod render;

pub mod report;

pub mod cli;
