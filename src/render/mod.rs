//! From scene to bytes: one module a format. Nothing here measures text or moves a shape.

pub mod html;
pub mod pdf;
pub mod png;
pub mod svg;
pub mod template;
