/** Joint judicial confirmation within thirty days. */
@NullMarked
package org.lunzhi.command.agreement.confirmation;

import org.jspecify.annotations.NullMarked;
