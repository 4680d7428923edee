/** The files of a backup: sealed blocks, a manifest, and what is said where they are not what was written. */
@NullMarked
package org.lunzhi.station.backup.archive;

import org.jspecify.annotations.NullMarked;
