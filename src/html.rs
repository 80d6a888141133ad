//! HTML -> Snapshot, for the command line and the tests.
