package org.lunzhi.command.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint's answer holds a secret, minted from the request's {@link org.lunzhi.kernel.access.Ids}. The answer is
 * never kept for a repeated request; the repeat works it out again from the key that only the caller has.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {}
