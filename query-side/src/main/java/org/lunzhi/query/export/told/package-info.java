/** What an export takes from an event of a case: codes, times and links, under the export's own names. */
@NullMarked
package org.lunzhi.query.export.told;

import org.jspecify.annotations.NullMarked;
