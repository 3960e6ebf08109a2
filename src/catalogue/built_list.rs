//! The lists that `build.rs` wrote, as they lie in the program.

/// Gives a list that `build.rs` wrote, as it lies in the program: the bytes of its items, in the order of this machine's.
macro_rules! built_list {
    ($Item:ty, $name:expr) => {{
        const BYTES: usize = include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).len();
        static ITEMS: [$Item; BYTES / size_of::<$Item>()] = zerocopy::include_value!(concat!(env!("OUT_DIR"), "/", $name));
        std::borrow::Cow::Borrowed(&ITEMS)
    }};
}
pub(crate) use built_list;
