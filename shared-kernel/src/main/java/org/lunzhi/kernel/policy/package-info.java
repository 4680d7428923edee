/**
 * What differs from place to place and from year to year: limits, jurisdiction, categories and retention, versioned.
 */
@NullMarked
package org.lunzhi.kernel.policy;

import org.jspecify.annotations.NullMarked;
