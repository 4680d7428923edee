package org.lunzhi.query.support;

/** A view document with its identifier and the last event it has seen. */
public record Versioned<T>(String id, long version, T view) {}
