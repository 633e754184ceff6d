//! Indices: what a reference has become once it is resolved.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// Index into [`Map::personas`](super::Map::personas).
    PersonaIx;
    /// Index into [`Map::stages`](super::Map::stages).
    StageIx;
    /// Index into [`Map::touchpoints`](super::Map::touchpoints).
    TouchpointIx;
    /// Index into [`Map::pains`](super::Map::pains).
    PainIx;
    /// Index into [`Map::solutions`](super::Map::solutions).
    SolutionIx;
    /// Index into [`Map::kpis`](super::Map::kpis).
    KpiIx;
    /// Index into [`Map::sources`](super::Map::sources).
    SourceIx;
    /// Index into [`Map::departments`](super::Map::departments).
    DepartmentIx;
    /// Index into [`Map::channels`](super::Map::channels).
    ChannelIx;
    /// Index into [`Map::blueprint`](super::Map::blueprint).
    BlueprintIx;
}
