//! A radix trie over the keys of a catalogue: which spellings begin here, one letter at a time.
//!
//! Spellings can only begin where a word begins, so a walk from each word start does the work of an Aho-Corasick automaton
//! in a tenth of the memory, and falls off after three or four letters of most words.

use std::borrow::Cow;

/// No node, no value, no table.
const NONE: u32 = u32::MAX;
/// The letters that most keys are made of: a table of children has a place for each.
const LETTERS: &[u8; 40] = b"abcdefghijklmnopqrstuvwxyz0123456789+#&.";
/// From this many children on a node has a table of them.
const CROWD: u32 = 6;

/// The place of each byte in a table of children, [`LETTERS`]' length where it has none.
const PLACES: [usize; 256] = {
    let mut places = [LETTERS.len(); 256];
    let mut at = 0;
    while at < LETTERS.len() {
        places[LETTERS[at] as usize] = at;
        at += 1;
    }
    places
};

/// Keys in a tree whose edges carry one letter or more.
#[derive(Debug)]
pub struct Trie {
    /// The root first; the children of a node side by side.
    nodes: Vec<Node>,
    /// The first letter of the edge to each node.
    heads: Vec<u8>,
    /// The letters of all edges, one after another.
    letters: Vec<u8>,
    /// The children of the nodes that have many, by letter.
    tables: Vec<[u32; LETTERS.len()]>,
}

/// The end of an edge. Spans are from the first to before the second.
#[derive(Debug, Clone, Copy)]
struct Node {
    letters: (u32, u32),
    children: (u32, u32),
    table: u32,
    value: u32,
}

const EMPTY: Node = Node { letters: (0, 0), children: (0, 0), table: NONE, value: NONE };

/// A place in the trie: a node, and the next letter on the edge that leads to it.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    node: u32,
    next: u32,
}

impl Place {
    /// Before the first letter.
    pub const START: Self = Self { node: 0, next: 0 };
}

impl Trie {
    /// A trie of these keys and their values. Of equal keys the first counts; empty ones don't.
    pub fn of(mut keys: Vec<(Cow<'_, str>, u32)>) -> Self {
        keys.retain(|(key, _)| !key.is_empty());
        keys.sort_by(|a, b| a.0.cmp(&b.0));
        keys.dedup_by(|later, first| later.0 == first.0);
        let capacity = keys.len() * 2;
        let mut trie = Self {
            nodes: Vec::with_capacity(capacity),
            heads: Vec::with_capacity(capacity),
            letters: Vec::with_capacity(capacity * 4),
            tables: Vec::new(),
        };
        trie.nodes.push(EMPTY);
        trie.heads.push(0);
        trie.nodes[0] = trie.with_children(EMPTY, &keys, 0);
        trie
    }

    /// One byte on from a place, where some key goes on with it.
    #[inline]
    pub fn step(&self, place: Place, byte: u8) -> Option<Place> {
        let node = &self.nodes[place.node as usize];
        if place.next < node.letters.1 {
            let fits = self.letters[place.next as usize] == byte;
            return fits.then_some(Place { next: place.next + 1, ..place });
        }
        let child = self.child(node, byte)?;
        Some(Place { node: child, next: self.nodes[child as usize].letters.0 + 1 })
    }

    #[inline]
    fn child(&self, node: &Node, byte: u8) -> Option<u32> {
        let place = PLACES[usize::from(byte)];
        if node.table != NONE && place < LETTERS.len() {
            let child = self.tables[node.table as usize][place];
            return (child != NONE).then_some(child);
        }
        let heads = &self.heads[node.children.0 as usize..node.children.1 as usize];
        (node.children.0..).zip(heads).find_map(|(child, head)| (*head == byte).then_some(child))
    }

    /// The value of the key that ends here.
    #[inline]
    pub fn value(&self, place: Place) -> Option<u32> {
        let node = &self.nodes[place.node as usize];
        (place.next == node.letters.1 && node.value != NONE).then_some(node.value)
    }

    /// The node with children for keys that agree in their first `depth` bytes and are longer, all below them added.
    fn with_children(&mut self, node: Node, keys: &[(Cow<'_, str>, u32)], depth: usize) -> Node {
        let groups = || keys.chunk_by(|a, b| a.0.as_bytes().get(depth) == b.0.as_bytes().get(depth));
        let start = self.nodes.len();
        let end = start + groups().count();
        self.nodes.resize(end, EMPTY);
        self.heads.resize(end, 0);
        for (at, group) in groups().enumerate() {
            let child = self.node(group, depth);
            self.heads[start + at] = self.letters[child.letters.0 as usize];
            self.nodes[start + at] = if group.len() == 1 { child } else { self.with_children_below(child, group, depth) };
        }
        let children = (narrow(start), narrow(end));
        Node { children, table: self.table(children), ..node }
    }

    /// The node for sorted keys that agree in more than `depth` bytes, without children.
    fn node(&mut self, group: &[(Cow<'_, str>, u32)], depth: usize) -> Node {
        let ([(first, value), ..], [.., (last, _)]) = (group, group) else { return EMPTY };
        let end = depth + common(&first.as_bytes()[depth..], &last.as_bytes()[depth..]);
        let start = self.letters.len();
        self.letters.extend_from_slice(&first.as_bytes()[depth..end]);
        let value = if first.len() == end { *value } else { NONE };
        Node { letters: (narrow(start), narrow(self.letters.len())), value, ..EMPTY }
    }

    fn with_children_below(&mut self, node: Node, group: &[(Cow<'_, str>, u32)], depth: usize) -> Node {
        let depth = depth + (node.letters.1 - node.letters.0) as usize;
        let below = if node.value == NONE { group } else { &group[1..] };
        self.with_children(node, below, depth)
    }

    /// A table of children, where they are many.
    fn table(&mut self, children: (u32, u32)) -> u32 {
        if children.1 - children.0 < CROWD {
            return NONE;
        }
        let mut table = [NONE; LETTERS.len()];
        for child in children.0..children.1 {
            if let Some(place) = table.get_mut(PLACES[usize::from(self.heads[child as usize])]) {
                *place = child;
            }
        }
        self.tables.push(table);
        narrow(self.tables.len() - 1)
    }
}

/// How many bytes two keys have in common from the start.
fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

fn narrow(at: usize) -> u32 {
    // A catalogue of more than 4 GiB doesn't get here: the loader refuses far smaller files.
    u32::try_from(at).unwrap_or(NONE)
}

#[cfg(test)]
mod tests {
    use super::{Place, Trie};

    fn value(trie: &Trie, key: &str) -> Option<u32> {
        let place = key.bytes().try_fold(Place::START, |place, byte| trie.step(place, byte))?;
        trie.value(place)
    }

    #[test]
    fn it_holds_its_keys_and_no_others() {
        let keys = ["rest", "restapi", "react", "ra", "rb", "rc", "rd", "rf", "rg", "rł", "r", "c++", "c", "łódź", ""];
        let numbered = keys.iter().zip(0..).map(|(key, number)| ((*key).into(), number)).collect();
        let trie = Trie::of(numbered);
        for (key, number) in keys.iter().zip(0..).filter(|(key, _)| !key.is_empty()) {
            assert_eq!(value(&trie, key), Some(number), "{key}");
        }
        for key in ["re", "reactor", "resta", "c+", "x", "łó", ""] {
            assert_eq!(value(&trie, key), None, "{key}");
        }
    }
}
