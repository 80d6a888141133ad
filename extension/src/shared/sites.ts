// Which sites are read without being asked.

import type { Sites } from "./settings";

/** All web pages, as the browser's permissions name them. */
export const EVERYWHERE = ALL_SITES ? "<all_urls>" : "*://*/*";

/**
 * Hosts whose pages are private: webmail, money, health records, office suites. Never read unless
 * the user asks on the page. `example.org` stands for its subdomains too.
 */
const SENSITIVE: readonly string[] = [
  // Mail and messages
  "mail.google.com",
  "outlook.live.com",
  "outlook.office.com",
  "outlook.office365.com",
  "mail.yahoo.com",
  "mail.proton.me",
  "app.fastmail.com",
  "web.whatsapp.com",
  "web.telegram.org",
  "messenger.com",
  "app.slack.com",
  "teams.microsoft.com",
  // Documents
  "docs.google.com",
  "drive.google.com",
  "calendar.google.com",
  "onedrive.live.com",
  // Money
  "paypal.com",
  "wise.com",
  "bankofamerica.com",
  "chase.com",
  "wellsfargo.com",
  "citi.com",
  "hsbc.com",
  "hsbc.co.uk",
  "barclays.co.uk",
  "lloydsbank.co.uk",
  "natwest.com",
  "santander.co.uk",
  "deutsche-bank.de",
  "sparkasse.de",
  "ing.com",
  "ing.de",
  "bnpparibas.net",
  // Health records
  "mychart.org",
  "mychart.com",
  "patientaccess.com",
  "my.clevelandclinic.org",
  "healthy.kaiserpermanente.org",
  "access.login.nhs.uk",
  "www.nhsapp.service.nhs.uk",
  "myhealth.va.gov",
];

/** Addresses of this device and of the network at home; a page there is nobody else's. */
const LOCAL: readonly string[] = ["localhost", "127.0.0.1", "[::1]", "local", "internal", "lan"];

/** The list as it stands before the user edits it. */
export const NEVER: readonly string[] = ALL_SITES ? SENSITIVE : [...SENSITIVE, ...LOCAL];

/** Hosts that are never read by themselves. */
export function never(sites: Sites): readonly string[] {
  return sites.never ?? NEVER;
}

/** Whether `host` is `site` or one of its subdomains. */
export function belongsTo(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Whether pages of `host` are never read by themselves. */
export function isSensitive(host: string, sites: Sites): boolean {
  return (
    never(sites).some((site) => belongsTo(host, site)) || (!ALL_SITES && isPrivateAddress(host))
  );
}

/** Whether pages of `host` are read without being asked. */
export function isAutomatic(host: string, sites: Sites): boolean {
  if (sites.always.includes(host)) return true;
  return sites.everywhere && !isSensitive(host, sites);
}

/** RFC 1918 and RFC 3927: networks at home and at work. */
function isPrivateAddress(host: string): boolean {
  return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$/.test(host);
}

/** Match pattern for one host. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** Match patterns for a site and its subdomains. */
export function patternsOf(site: string): string[] {
  return /^[\d.[\]:]+$/.test(site) ? [patternOf(site)] : [patternOf(`*.${site}`)];
}
