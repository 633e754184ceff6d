//! The declaration of records.

/// Declares a struct and its keys: `* "key" field: Type` for a key that has to be there, `"key" field: Type` for the
/// rest. `item` takes a string for its `name`, and may say how many there may be: `item(5_000)`; `mapping` does not.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* $mode:ident $(($most:literal))? $kind:literal $name:ident { $($fields:tt)* }) => {
        $crate::record!(@split [$(#[$doc])*] ($mode $($most)?) $kind $name [] $($fields)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$($done:tt)*] * $key:literal $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::record!(@split [$(#[$doc])*] $mode $kind $name [$($done)* ($key, true, $field, $type)] $($rest)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$($done:tt)*] $key:literal $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::record!(@split [$(#[$doc])*] $mode $kind $name [$($done)* ($key, false, $field, $type)] $($rest)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$(($key:literal, $required:literal, $field:ident, $type:ty))*]) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            $(pub $field: $type,)*
            pub meta: $crate::syntax::Meta,
        }

        impl $crate::syntax::Record for $name {
            const KIND: &'static str = $kind;
            const KEYS: &'static [$crate::syntax::Key] =
                &[$($crate::syntax::Key { name: $key, is_required: $required }),*];
            const MOST: Option<usize> = $crate::record!(@most $mode);
            const SCHEMAS: &'static [fn(&mut $crate::syntax::schema::Schemas) -> serde_json::Value] =
                &[$(<$type as $crate::syntax::Field>::schema),*];

            fn read_key(&mut self, key: usize, reader: &mut $crate::syntax::Reader, node: $crate::syntax::Node<'_>) {
                match Self::KEYS[key].name {
                    $($key => $crate::syntax::Field::read(&mut self.$field, reader, node),)*
                    _ => {}
                }
            }

            fn allowed(key: &str) -> Option<String> {
                match key {
                    $($key => <$type as $crate::syntax::Field>::allowed(),)*
                    _ => None,
                }
            }

            fn meta_mut(&mut self) -> &mut $crate::syntax::Meta {
                &mut self.meta
            }
        }

        impl $crate::syntax::Decode for $name {
            const TAKES_TEXT: bool = <Self as $crate::syntax::Record>::MOST.is_some();
            const TAKES_MAPPING: bool = true;

            fn has_key(key: &str) -> bool {
                <Self as $crate::syntax::Record>::KEYS.iter().any(|known| known.name == key)
            }

            fn decode(reader: &mut $crate::syntax::Reader, node: $crate::syntax::Node<'_>) -> Option<Self> {
                $crate::syntax::read_record(reader, node)
            }

            fn schema(schemas: &mut $crate::syntax::schema::Schemas) -> serde_json::Value {
                schemas.record::<Self>()
            }
        }
    };
    (@most (mapping)) => { None };
    (@most (item)) => { Some($crate::syntax::limits::LIST) };
    (@most (item $most:literal)) => { Some($most) };
}

pub use record;
