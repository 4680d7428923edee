/** The events of all cases on disk, sorted case by case, so that no export needs more memory than one case. */
@NullMarked
package org.lunzhi.query.export.spill;

import org.jspecify.annotations.NullMarked;
