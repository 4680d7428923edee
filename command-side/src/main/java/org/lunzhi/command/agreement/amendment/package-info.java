/** Changing an agreement with the consent of all. */
@NullMarked
package org.lunzhi.command.agreement.amendment;

import org.jspecify.annotations.NullMarked;
