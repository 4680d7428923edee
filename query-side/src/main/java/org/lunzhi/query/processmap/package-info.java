/** Which step follows which in the station's work, how often and after how long: where matters wait. */
@NullMarked
package org.lunzhi.query.processmap;

import org.jspecify.annotations.NullMarked;
