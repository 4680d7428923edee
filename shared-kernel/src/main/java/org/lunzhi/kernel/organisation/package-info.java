/** Units, offices and mandates: who is there to receive a matter, at any moment of the past. */
@NullMarked
package org.lunzhi.kernel.organisation;

import org.jspecify.annotations.NullMarked;
