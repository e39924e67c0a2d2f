/** A property that fails may be made smaller for a minute, and is then told as it is. */
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 60_000 });
