package org.lunzhi.kernel.policy.category;

/** Which of our categories a code of another list stands for. */
public record CategoryMapping(CategorySchemeVersion list, ForeignCode foreign, CategoryCode code) {}
