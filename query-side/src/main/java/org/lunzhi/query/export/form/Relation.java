package org.lunzhi.query.export.form;

/**
 * That an event or object has to do with an object.
 *
 * @param type the type of the object pointed at
 * @param qualifier as what
 */
record Relation(String type, String object, String qualifier) {}
