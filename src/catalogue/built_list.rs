//! The lists that `build.rs` wrote, as they lie in the program.

/// Gives a list that `build.rs` wrote, as it lies in the program: the bytes of its items, in the order of this machine's. `startup.ld`
/// knows it by its name.
macro_rules! built_list {
    ($list:ident: $Item:ty, $file:expr) => {{
        const BYTES: usize = include_bytes!(concat!(env!("OUT_DIR"), "/", $file)).len();
        #[allow(non_upper_case_globals)] // named as in the struct that it is put into
        static $list: [$Item; BYTES / size_of::<$Item>()] = zerocopy::include_value!(concat!(env!("OUT_DIR"), "/", $file));
        std::borrow::Cow::Borrowed(&$list)
    }};
}
pub(crate) use built_list;
