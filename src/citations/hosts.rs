//! What the host of a link tells about it.

use std::sync::LazyLock;

use crate::text::hash::WordMap;

/// What a host is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// It holds papers, reviews, trials.
    Paper,
    /// It passes the address on: share buttons, reference managers.
    Share,
    /// Anything else.
    Other,
}

static HOSTS: LazyLock<WordMap<Host>> = LazyLock::new(|| {
    let lines = include_str!("hosts.txt").lines().filter_map(|line| line.split_once(' '));
    lines
        .filter_map(|(kind, host)| match kind {
            "paper" => Some((host.as_bytes(), Host::Paper)),
            "share" => Some((host.as_bytes(), Host::Share)),
            _ => None,
        })
        .collect()
});

/// What `host` is, by itself or as a part of a known one.
pub(super) fn class(host: &str) -> Host {
    let mut rest = host;
    loop {
        if let Some(found) = HOSTS.get(rest.as_bytes()) {
            return *found;
        }
        let Some((_, parent)) = rest.split_once('.') else { return Host::Other };
        rest = parent;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_known_hosts_count() {
        assert_eq!(class("heart.bmj.com"), Host::Paper);
        assert_eq!(class("notbmj.com"), Host::Other);
        assert_eq!(class("facebook.com"), Host::Share);
        assert_eq!(class(""), Host::Other);
    }
}
