//! Packs tables of weights as `src/packed.rs` reads them.

/// Adds the rows that weigh anything: their number, their hashes as differences, which weights each
/// has, and these.
pub(crate) fn add_rows<const N: usize>(rows: &[(u32, [i8; N])], packed: &mut Vec<u8>) {
    let rows = || rows.iter().filter(|(_, row)| row.iter().any(|weight| *weight != 0));
    leb128(rows().count() as u32, packed);
    let mut last = 0;
    for (hash, _) in rows() {
        leb128(hash - last, packed);
        last = *hash;
    }
    for (_, row) in rows() {
        let bits = row.iter().enumerate().filter(|(_, weight)| **weight != 0);
        packed.extend(bits.fold(0u16, |mask, (at, _)| mask | 1 << at).to_le_bytes());
    }
    for (_, row) in rows() {
        let given = row.iter().filter(|weight| **weight != 0);
        packed.extend(given.map(|weight| weight.to_le_bytes()[0]));
    }
}

/// Adds a weight of 16 bits.
pub(crate) fn add_wide(weight: f32, packed: &mut Vec<u8>) {
    packed.extend((weight.round().clamp(-32767.0, 32767.0) as i16).to_le_bytes());
}

fn leb128(mut value: u32, packed: &mut Vec<u8>) {
    while value >= 0x80 {
        packed.push(value as u8 | 0x80);
        value >>= 7;
    }
    packed.push(value as u8);
}
