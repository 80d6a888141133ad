//! A report for people: what was found, in reading order.

use std::io::{self, Write};

use claimlight::report::{Citation, Claim, Reference, Report};

/// ANSI styles, or nothing where the output is no terminal.
struct Style {
    bold: &'static str,
    dim: &'static str,
    plain: &'static str,
}

const COLOUR: Style = Style { bold: "\x1b[1m", dim: "\x1b[2m", plain: "\x1b[0m" };
const NONE: Style = Style { bold: "", dim: "", plain: "" };

/// Prints the report.
pub(crate) fn write(out: &mut impl Write, report: &Report, colour: bool) -> io::Result<()> {
    let style = if colour { &COLOUR } else { &NONE };
    let badges = report.claims.iter().filter(|claim| claim.shown).count();
    writeln!(
        out,
        "{}{badges} claims marked{} ({} found), {} citations, {} references, {} words",
        style.bold,
        style.plain,
        report.claims.len(),
        report.citations.len(),
        report.references.len(),
        report.words
    )?;
    for note in &report.notes {
        writeln!(out, "{}Note: {}{}", style.dim, note.text, style.plain)?;
    }
    section(out, style, "Claims", &report.claims, claim)?;
    section(out, style, "Citations", &report.citations, citation)?;
    section(out, style, "References", &report.references, reference)
}

fn section<T, W: Write>(
    out: &mut W,
    style: &Style,
    title: &str,
    items: &[T],
    print: impl Fn(&mut W, &Style, &T) -> io::Result<()>,
) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}{title}{}", style.bold, style.plain)?;
    items.iter().try_for_each(|item| print(out, style, item))
}

fn claim(out: &mut impl Write, style: &Style, claim: &Claim) -> io::Result<()> {
    let mark = if claim.shown { "●" } else { "○" };
    writeln!(out, "{mark} {}{}{}  {}", style.bold, claim.card.title, style.plain, claim.span_text)?;
    if !claim.card.given.is_empty() {
        writeln!(out, "    {}{}{}", style.dim, claim.card.given, style.plain)?;
    }
    Ok(())
}

fn citation(out: &mut impl Write, style: &Style, citation: &Citation) -> io::Result<()> {
    let marker = &citation.marker;
    writeln!(out, "  {}{marker}{}  {}", style.bold, style.plain, citation.card.title)?;
    match &citation.url {
        Some(url) => writeln!(out, "    {}{url}{}", style.dim, style.plain),
        None => Ok(()),
    }
}

fn reference(out: &mut impl Write, style: &Style, reference: &Reference) -> io::Result<()> {
    let number = reference.number.map(|number| format!("{number}. ")).unwrap_or_default();
    writeln!(
        out,
        "  {number}{}{}{}  {}",
        style.bold, reference.short, style.plain, reference.csl.title
    )?;
    for link in &reference.links {
        writeln!(out, "    {}{}: {}{}", style.dim, link.label, link.url, style.plain)?;
    }
    Ok(())
}
