package org.lunzhi.kernel.servicerequest.catalogue;

/** What something is called in public, in Chinese and in English. */
public record PublicTitle(Title chinese, Title english) {}
