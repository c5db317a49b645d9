import '@pbxkit/components/tokens.css';
import './portal.css';
import './portal.js';
