/** What a decision may ask about the organisation as of a day: units, seals, mandates and offices. */
@NullMarked
package org.lunzhi.kernel.organisation.directory;

import org.jspecify.annotations.NullMarked;
