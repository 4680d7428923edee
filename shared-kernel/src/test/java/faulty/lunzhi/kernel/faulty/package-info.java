/** Code that breaks the rules on purpose, so that each rule is seen to speak. */
@NullMarked
package faulty.lunzhi.kernel.faulty;

import org.jspecify.annotations.NullMarked;
