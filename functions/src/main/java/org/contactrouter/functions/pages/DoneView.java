package org.contactrouter.functions.pages;

import org.contactrouter.contact.Language;

/** A page that says that something was done, after which there is nothing more to see. */
public record DoneView(Site site, Language language, Notice notice) {}
