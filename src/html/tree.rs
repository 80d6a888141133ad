//! The tree that the HTML parser builds: nodes in one arena, linked by index.
//!
//! Links instead of child lists keep every change constant in time, and nothing recurses, so that
//! a page nested a hundred thousand deep is read like any other.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

/// Index of no node.
const NONE: u32 = u32::MAX;

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    /// The document, or the contents of a template.
    Root,
    /// An element.
    Element(Rc<QualName>, Vec<Attribute>),
    /// Text.
    Text(StrTendril),
    /// A comment or processing instruction.
    Other,
}

/// A node and its neighbours.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) data: Data,
    parent: u32,
    previous: u32,
    next: u32,
    first: u32,
    last: u32,
}

/// A parsed document. Node 0 is its root.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// One step of a walk over the tree.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'t> {
    /// A node begins.
    Enter(&'t Data),
    /// The node ends. Comes for every node that was gone into.
    Leave(&'t Data),
}

impl Tree {
    /// Walks the tree in document order. `visit` says whether to go into a node that it enters.
    pub(super) fn walk<'t>(&'t self, mut visit: impl FnMut(Step<'t>) -> bool) {
        let mut at = 0;
        loop {
            let mut inside = visit(Step::Enter(&self[at].data));
            if inside && self[at].first != NONE {
                at = self[at].first;
                continue;
            }
            loop {
                if inside {
                    visit(Step::Leave(&self[at].data));
                }
                if self[at].next != NONE {
                    at = self[at].next;
                    break;
                }
                if self[at].parent == NONE {
                    return;
                }
                at = self[at].parent;
                inside = true;
            }
        }
    }

    fn add(&mut self, data: Data) -> u32 {
        let index = self.nodes.len() as u32;
        let links = [NONE; 5];
        let [parent, previous, next, first, last] = links;
        self.nodes.push(Node { data, parent, previous, next, first, last });
        index
    }

    fn detach(&mut self, node: u32) {
        let Node { parent, previous, next, .. } = self[node];
        if parent == NONE {
            return;
        }
        match previous {
            NONE => self[parent].first = next,
            _ => self[previous].next = next,
        }
        match next {
            NONE => self[parent].last = previous,
            _ => self[next].previous = previous,
        }
        let node = &mut self[node];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts `node` under `parent`, before its child `next`, or last when `next` is [`NONE`].
    fn attach(&mut self, node: u32, parent: u32, next: u32) {
        self.detach(node);
        let previous = if next == NONE { self[parent].last } else { self[next].previous };
        let fresh = &mut self[node];
        (fresh.parent, fresh.previous, fresh.next) = (parent, previous, next);
        match previous {
            NONE => self[parent].first = node,
            _ => self[previous].next = node,
        }
        match next {
            NONE => self[parent].last = node,
            _ => self[next].previous = node,
        }
    }

    /// Puts `child` where [`Tree::attach`] would; text joins a text node right before it.
    fn insert(&mut self, child: NodeOrText<Handle>, parent: u32, next: u32) {
        let text = match child {
            NodeOrText::AppendNode(handle) => return self.attach(handle.index, parent, next),
            NodeOrText::AppendText(text) => text,
        };
        let previous = if next == NONE { self[parent].last } else { self[next].previous };
        if previous != NONE
            && let Data::Text(before) = &mut self[previous].data
        {
            before.push_tendril(&text);
            return;
        }
        let node = self.add(Data::Text(text));
        self.attach(node, parent, next);
    }
}

impl std::ops::Index<u32> for Tree {
    type Output = Node;

    fn index(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }
}

impl std::ops::IndexMut<u32> for Tree {
    fn index_mut(&mut self, index: u32) -> &mut Node {
        &mut self.nodes[index as usize]
    }
}

/// A node as the parser holds it.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    index: u32,
    name: Rc<QualName>,
}

/// Where the parser builds its tree.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
    nameless: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Self {
        let mut tree = Tree { nodes: Vec::new() };
        tree.add(Data::Root);
        let nameless = Rc::new(QualName::new(None, ns!(), "".into()));
        Self { tree: RefCell::new(tree), nameless }
    }
}

impl Sink {
    fn nameless(&self, data: Data) -> Handle {
        Handle { index: self.tree.borrow_mut().add(data), name: Rc::clone(&self.nameless) }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { index: 0, name: Rc::clone(&self.nameless) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let index = self.tree.borrow_mut().add(Data::Element(Rc::clone(&name), attrs));
        Handle { index, name }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.nameless(Data::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.nameless(Data::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.tree.borrow_mut().insert(child, parent.index, NONE);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let mut tree = self.tree.borrow_mut();
        match tree[element.index].parent {
            NONE => tree.insert(child, previous.index, NONE),
            parent => tree.insert(child, parent, element.index),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, _target: &Handle) -> Handle {
        self.nameless(Data::Root)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.index == y.index
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        let parent = tree[sibling.index].parent;
        if parent != NONE {
            tree.insert(child, parent, sibling.index);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        if let Data::Element(_, known) = &mut self.tree.borrow_mut()[target.index].data {
            for attr in attrs {
                if known.iter().all(|have| have.name != attr.name) {
                    known.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.index);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while tree[node.index].first != NONE {
            let child = tree[node.index].first;
            tree.attach(child, parent.index, NONE);
        }
    }
}
