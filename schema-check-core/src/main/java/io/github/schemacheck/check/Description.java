package io.github.schemacheck.check;

/**
 * What a check is about, the same for all its findings; its documentation page is made from this and its cases.
 *
 * @param id kebab-case: the name of the class, the case folder, the page and the suppression
 * @param severity the usual one; a finding may have another where the check says why
 * @param title what is wrong, as a sentence without an object
 * @param why why it matters, in one line
 */
public record Description(String id, Severity severity, String title, String why) {}
